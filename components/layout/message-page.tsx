import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';

type MessagePageProps = Readonly<{ code?: string; title: string; children: ReactNode; actions: ReactNode }>;

/** A page that says calmly why there is nothing to see, and where to go instead. */
export function MessagePage({ code, title, children, actions }: MessagePageProps) {
  return (
    <div className="mx-auto flex min-h-[60vh] max-w-md flex-col justify-center p-6">
      {code && <p className="text-[13px] text-ink-faint tabular-nums">{code}</p>}
      <h1 className="text-xl leading-8 font-semibold">{title}</h1>
      <div className="mt-2 space-y-1 text-ink-soft">{children}</div>
      <div className="mt-5 flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}

const home = <ButtonLink href="/">返回首页</ButtonLink>;

export function NotFoundMessage() {
  return (
    <MessagePage code="404" title="没有找到这个页面" actions={home}>
      <p>地址可能有误，或者记录不存在。请从菜单或列表重新进入。</p>
    </MessagePage>
  );
}

export function ForbiddenMessage() {
  return (
    <MessagePage code="403" title="您没有查看此页面的权限" actions={home}>
      <p>如工作需要使用此功能，请联系系统管理员调整岗位权限。</p>
    </MessagePage>
  );
}
