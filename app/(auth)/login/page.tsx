import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SignInForm } from '@/components/user/sign-in-form';
import { getCompany } from '@/db/queries/company';
import { TROUBLES } from '@/lib/format/labels-system';
import { currentActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { localPath } from '@/lib/server/local-path';
import { personAwaited } from '@/lib/server/second-step';
import { SIGN_IN_REFUSED } from '@/lib/server/sign-in';
import { currentTrouble } from '@/lib/server/trouble';
import { signIn } from './actions';

export const metadata: Metadata = { title: '登录' };

/** Words for what led here; only these, so that no link can put words of its own on this page. */
const GREETINGS: Readonly<Record<string, string>> = {
  setup: '初始设置已完成，请用刚才设置的管理员账号登录。',
  restore: '数据已恢复，所有人需重新登录。',
  password: '密码已修改，请用新密码重新登录。',
};

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

const single = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

export default async function LoginPage({ searchParams }: Props) {
  const company = getCompany(database());
  if (!company) redirect('/setup');
  const query = await searchParams;
  const returnTo = localPath(single(query.returnTo));
  if (await currentActor()) redirect(returnTo);
  if (await personAwaited()) redirect(`/login/code?returnTo=${encodeURIComponent(returnTo)}`);
  const trouble = currentTrouble();
  const greeting = GREETINGS[single(query.after)];
  return (
    <div className="w-full max-w-sm space-y-4">
      <h1 className="text-center text-base text-ink-soft">{company.name}</h1>
      {greeting && <Notice tone="success">{greeting}</Notice>}
      {trouble && (
        <Notice tone="danger" title={TROUBLES[trouble].title}>
          {TROUBLES[trouble].text}
        </Notice>
      )}
      {single(query.error) && <Notice tone="danger">{SIGN_IN_REFUSED}</Notice>}
      <Card>
        <SignInForm action={signIn} returnTo={returnTo} />
      </Card>
      <p className="text-center text-[13px] text-ink-faint">
        忘记密码请联系管理员重置。30 分钟没有操作将自动退出。
      </p>
    </div>
  );
}
