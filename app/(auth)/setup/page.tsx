import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SetUpForm } from '@/components/company/set-up-form';
import { getCompany } from '@/db/queries/company';
import { database } from '@/lib/server/database';
import { setUp } from './actions';

export const metadata: Metadata = { title: '首次启用' };

export default function SetUpPage() {
  if (getCompany(database())) redirect('/login');
  return (
    <div className="w-full max-w-3xl">
      <h1 className="text-xl leading-8 font-semibold">首次启用</h1>
      <p className="mb-4 text-ink-soft">
        登记公司信息并设置首位管理员。完成后此页面不再开放，其他用户由管理员新建。
      </p>
      <SetUpForm action={setUp} />
    </div>
  );
}
