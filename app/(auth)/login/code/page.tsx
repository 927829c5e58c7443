import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SecondFactorForm } from '@/components/user/second-factor-forms';
import { currentActor } from '@/lib/server/actor';
import { localPath } from '@/lib/server/local-path';
import { personAwaited } from '@/lib/server/second-step';
import { giveUp, passCode } from '../actions';

export const metadata: Metadata = { title: '动态口令' };

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/** Where the password was right and the second factor is asked for. */
export default async function CodePage({ searchParams }: Props) {
  const { returnTo } = await searchParams;
  const path = localPath(typeof returnTo === 'string' ? returnTo : '');
  if (await currentActor()) redirect(path);
  const person = await personAwaited();
  if (!person) redirect('/login');
  return (
    <div className="w-full max-w-sm space-y-4">
      <h1 className="text-center text-base text-ink-soft">{person.name}，请输入动态口令</h1>
      <Card>
        <SecondFactorForm action={passCode} returnTo={path} />
      </Card>
      <form action={giveUp} className="text-center">
        <Button type="submit" variant="ghost">
          换一个账号登录
        </Button>
      </form>
      <p className="text-center text-[13px] text-ink-faint">
        手机和恢复码都不在身边时，请联系管理员核实身份后解除。
      </p>
    </div>
  );
}
