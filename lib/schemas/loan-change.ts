// What the changes of a running loan accept; the same schema serves the form and the server.
import { z } from 'zod';
import { WAIVABLE } from '@/lib/domain/change/waiver';
import { choice, money, recordId, text } from './fields';

const ofLoan = { loanId: recordId('贷款') };

export const requestWaiverInput = z.object({
  ...ofLoan,
  component: choice('减免项目', WAIVABLE),
  amount: money('减免金额'),
  reason: text('减免原因', 200, 4),
});
