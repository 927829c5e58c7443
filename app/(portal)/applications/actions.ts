'use server';
// What the application screens may do.
import { approveApplication } from '@/lib/commands/application/approve';
import { createApplication } from '@/lib/commands/application/create';
import { investigateApplication } from '@/lib/commands/application/investigate';
import { reviewApplication } from '@/lib/commands/application/review';
import { submitApplication } from '@/lib/commands/application/submit';
import { updateApplication } from '@/lib/commands/application/update';
import { withdrawApplication } from '@/lib/commands/application/withdraw';
import { action } from '@/lib/server/action';

const to = (notice: string) => (data: { applicationId: number }) =>
  `/applications/${data.applicationId}?notice=${encodeURIComponent(notice)}`;

export const createApplicationAction = action(createApplication, { redirectTo: to('申请已保存为草稿') });
export const updateApplicationAction = action(updateApplication, { redirectTo: to('申请已修改') });
export const submitApplicationAction = action(submitApplication, { redirectTo: to('已提交调查') });
export const investigateApplicationAction = action(investigateApplication, {
  redirectTo: to('调查结论已提交'),
});
export const reviewApplicationAction = action(reviewApplication, { redirectTo: to('审查意见已提交') });
export const approveApplicationAction = action(approveApplication, { redirectTo: to('审批意见已提交') });
export const withdrawApplicationAction = action(withdrawApplication, { redirectTo: to('申请已撤回') });
