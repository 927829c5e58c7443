'use client';

import { MessagePage } from '@/components/layout/message-page';
import { Button, ButtonLink } from '@/components/ui/button';

type ErrorPageProps = Readonly<{ error: Error & { digest?: string }; reset: () => void }>;

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <MessagePage
      title="页面暂时无法显示"
      actions={
        <>
          <Button onClick={reset}>重试</Button>
          <ButtonLink href="/">返回首页</ButtonLink>
        </>
      }
    >
      <p>系统遇到了意外情况，已记录。重试后仍不能显示的，请把错误编号告诉系统管理员。</p>
      {error.digest && <p className="tabular-nums">错误编号：{error.digest}</p>}
    </MessagePage>
  );
}
