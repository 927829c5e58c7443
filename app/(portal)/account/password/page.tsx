import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { ChangePasswordForm } from '@/components/user/change-password-form';
import { requireActor } from '@/lib/server/actor';
import { changePassword } from '../actions';

export const metadata: Metadata = { title: '修改密码' };

export default async function PasswordPage() {
  const actor = await requireActor('account.change-password');
  return (
    <div className="max-w-xl space-y-4">
      <PageHeader title="修改密码" subtitle="修改后，您在所有设备上的登录都会失效，需用新密码重新登录。" />
      {actor.mustChangePassword && (
        <Notice tone="warning">您使用的是管理员设置的初始密码，请先设置自己的密码，然后才能使用系统。</Notice>
      )}
      <ChangePasswordForm action={changePassword} />
    </div>
  );
}
