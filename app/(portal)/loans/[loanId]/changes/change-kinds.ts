// Each kind of change with its command, rolled back for the preview, and its form.
import type { FormAction } from '@/components/forms/action-form';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import type { RequestAnswer } from '@/lib/commands/change/define-change';
import { requestWaiver } from '@/lib/commands/change/waiver';
import { requestAccrualResume, requestAccrualStop } from '@/lib/commands/change/accrual';
import { requestCharge } from '@/lib/commands/change/charge';
import { requestDrawEnd } from '@/lib/commands/change/draw-end';
import { requestExtension } from '@/lib/commands/change/extension';
import { requestDeferral } from '@/lib/commands/change/deferral';
import { requestMisuse, requestMisuseEnd } from '@/lib/commands/change/misuse';
import { requestRateChange } from '@/lib/commands/change/rate-change';
import { requestRecovery } from '@/lib/commands/change/recovery';
import { requestRestructure } from '@/lib/commands/change/restructure';
import { requestWriteOff } from '@/lib/commands/change/write-off';
import { requestTransfer } from '@/lib/commands/change/transfer';
import type { ActionResult } from '@/lib/commands/result';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import type { z } from 'zod';
import {
  requestDrawEndAction,
  requestExtensionAction,
  requestRateChangeAction,
  requestWriteOffAction,
  requestRecoveryAction,
  requestAccrualStopAction,
  requestAccrualResumeAction,
  requestChargeAction,
  requestTransferAction,
  requestWaiverAction,
  requestRestructureAction,
  requestDeferralAction,
  requestMisuseAction,
  requestMisuseEndAction,
} from './actions';

type KindOfChange = Readonly<{
  /** The fields of its form beside the reason, with what stands in them at first */
  fields: Readonly<Record<string, string>>;
  reasonHint: string;
  action: FormAction<RequestAnswer>;
  preview: (context: CommandContext, input: unknown) => Promise<ActionResult<RequestAnswer>>;
}>;

const rolledBack =
  <S extends z.ZodType, P>(command: Command<S, RequestAnswer, P>): KindOfChange['preview'] =>
  (context, input) =>
    execute(command, context, input, { preview: true });

export const KINDS_OF_CHANGE: Readonly<Record<ChangeKind, KindOfChange>> = {
  waiver: {
    fields: { component: 'penalty', amount: '' },
    reasonHint: '不少于 4 个字，例如：客户住院，逾期当月一次还清，经商定减免罚息。',
    action: requestWaiverAction,
    preview: rolledBack(requestWaiver),
  },
  extension: {
    fields: { maturesOn: '', amount: '', annualRate: '' },
    reasonHint: '不少于 4 个字，写明依据，例如：货款回笼推迟至年底，保证人已书面同意展期。',
    action: requestExtensionAction,
    preview: rolledBack(requestExtension),
  },
  restructure: {
    fields: {
      method: 'equal_instalment',
      maturesOn: '',
      periodEvery: '1',
      periodUnit: 'month',
      dueDayRule: 'same_day',
      dueDay: '',
      annualRate: '',
      principalPeriods: '0',
      agreed: '',
    },
    reasonHint: '不少于 4 个字，写明依据，例如：客户季节性回款，经贷审会同意改为按季还本，重组协议已签。',
    action: requestRestructureAction,
    preview: rolledBack(requestRestructure),
  },
  deferral: {
    fields: { periods: '1' },
    reasonHint: '不少于 4 个字，例如：门店临时停业两个月，经商定延期付息，补充协议已签。',
    action: requestDeferralAction,
    preview: rolledBack(requestDeferral),
  },
  misuse: {
    fields: { valueDate: '', amount: '' },
    reasonHint: '不少于 4 个字，写明检查发现的事实，例如：贷后检查发现 3 万元转入个人账户购房。',
    action: requestMisuseAction,
    preview: rolledBack(requestMisuse),
  },
  'misuse-end': {
    fields: { valueDate: '' },
    reasonHint: '不少于 4 个字，例如：资金已转回并用于约定用途，凭证已核。',
    action: requestMisuseEndAction,
    preview: rolledBack(requestMisuseEnd),
  },
  'rate-change': {
    fields: { valueDate: '', annualRate: '' },
    reasonHint: '不少于 4 个字，例如：按合同约定随 LPR 重定价。',
    action: requestRateChangeAction,
    preview: rolledBack(requestRateChange),
  },
  'draw-end': {
    fields: {},
    reasonHint: '不少于 4 个字，例如：客户书面申请注销额度，余款不再提用。',
    action: requestDrawEndAction,
    preview: rolledBack(requestDrawEnd),
  },
  'write-off': {
    fields: {},
    reasonHint: '不少于 4 个字，写明认定依据，例如：借款人死亡且无可供执行财产，法院已裁定终结执行。',
    action: requestWriteOffAction,
    preview: rolledBack(requestWriteOff),
  },
  recovery: {
    fields: { amount: '', valueDate: '', channel: 'bank_transfer' },
    reasonHint: '不少于 4 个字，写明款项来源，例如：法院执行款，流水号 20261124001。',
    action: requestRecoveryAction,
    preview: rolledBack(requestRecovery),
  },
  'accrual-stop': {
    fields: { valueDate: '' },
    reasonHint: '不少于 4 个字，例如：法院受理破产申请之日起停止计息。',
    action: requestAccrualStopAction,
    preview: rolledBack(requestAccrualStop),
  },
  'accrual-resume': {
    fields: { valueDate: '' },
    reasonHint: '不少于 4 个字，例如：约定的停息期已满。',
    action: requestAccrualResumeAction,
    preview: rolledBack(requestAccrualResume),
  },
  charge: {
    fields: { name: '', amount: '' },
    reasonHint: '不少于 4 个字，写明合同条款，例如：按合同第九条，代垫的公证费。',
    action: requestChargeAction,
    preview: rolledBack(requestCharge),
  },
  transfer: {
    fields: { debtor: '' },
    reasonHint:
      '不少于 4 个字，写明三方协议和保证人书面同意，例如：三方转移协议已签，保证人书面同意继续担保。',
    action: requestTransferAction,
    preview: rolledBack(requestTransfer),
  },
};
