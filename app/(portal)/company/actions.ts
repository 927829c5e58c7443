'use server';

import { updateCompany as update } from '@/lib/commands/company/update';
import { action } from '@/lib/server/action';

export const updateCompany = action(update, {
  redirectTo: () => `/company?notice=${encodeURIComponent('公司信息已保存')}`,
});
