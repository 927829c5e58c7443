// The forms from the application to the certificate, in the order in which one case after the other lets them be posted.
import { applicationForm, reportForm } from '../lending-samples';
import type { FormCase } from './form-case';
import { CAP_REASON, OPINION, PAYEE } from './office-cases';

const { purpose, repaymentSource, guarantee, amount, months, annualRate } = applicationForm;
const guaranteeDetail = '配偶王丽娟知悉并同意';

const applicationCase = {
  typed: { productId: '1', amount, months, annualRate, purpose, repaymentSource, guarantee, guaranteeDetail },
  fields: {
    productId: 'choice',
    amount: 'money',
    months: 'count',
    annualRate: 'rate',
    purpose: 'text',
    repaymentSource: 'text',
    guarantee: 'choice',
    guaranteeDetail: 'note',
  },
  outOfPlace: {
    productId: ['999999'],
    amount: ['9999.99', '500000.01', '0', '0.00'],
    months: ['2', '25', '0', '12.5'],
    annualRate: ['9.99', '18.01', '0', '1.44%%'],
    purpose: ['购房首付', '炒股票周转'],
    guarantee: ['mortgage'],
  },
  leadsTo: /^\/applications\/\d+\?/,
} as const;

const APPLICATION_FORMS: readonly FormCase[] = [
  {
    ...applicationCase,
    command: 'application.create',
    who: 'operator',
    at: ({ customers }) => `/applications/new?customerId=${customers.farmer}`,
    button: '保存草稿',
    postedAgain: 'same answer',
  },
  {
    ...applicationCase,
    command: 'application.update',
    who: 'operator',
    at: ({ applications }) => `/applications/${applications.draft}/edit`,
    button: '保存修改',
  },
  {
    command: 'application.submit',
    who: 'operator',
    at: ({ applications }) => `/applications/${applications.draft}`,
    button: '提交调查',
    typed: {},
    fields: {},
    leadsTo: /^\/applications\/\d+\?/,
  },
  {
    command: 'application.withdraw',
    who: 'operator',
    at: ({ applications }) => `/applications/${applications.draft}`,
    button: '撤回申请',
    typed: { reason: '客户不再需要资金' },
    fields: { reason: 'text' },
    leadsTo: /^\/applications\/\d+\?/,
  },
  {
    command: 'application.investigate',
    who: 'operator',
    at: ({ applications }) => `/applications/${applications.investigating}`,
    button: '提交调查结论',
    typed: { ...reportForm, suggestedAmount: '100000', suggestedMonths: '12', suggestedRate: '14.4' },
    fields: {
      subject: 'text',
      income: 'text',
      use: 'text',
      guarantee: 'text',
      opinion: 'text',
      outcome: 'choice',
      suggestedAmount: 'optional money',
      suggestedMonths: 'optional count',
      suggestedRate: 'optional rate',
    },
    outOfPlace: { suggestedAmount: ['500000.01'], suggestedMonths: ['25'], suggestedRate: ['18.01'] },
    leadsTo: /^\/applications\/\d+\?/,
  },
  {
    command: 'application.review',
    who: 'reviewer',
    at: ({ applications }) => `/applications/${applications.reviewing}`,
    button: '提交审查意见',
    typed: { outcome: 'pass', opinion: OPINION },
    fields: { outcome: 'choice', opinion: 'text' },
    leadsTo: /^\/applications\/\d+\?/,
  },
  {
    command: 'application.approve',
    who: 'reviewer',
    at: ({ applications }) => `/applications/${applications.approving}`,
    button: '提交审批意见',
    typed: { outcome: 'approve', opinion: OPINION, amount, months, annualRate, capReason: CAP_REASON },
    fields: {
      outcome: 'choice',
      opinion: 'text',
      amount: 'money',
      months: 'count',
      annualRate: 'rate',
      capReason: 'text',
    },
    outOfPlace: { amount: ['120000.01', '9000'], months: ['2', '25'], annualRate: ['9.9', '18.1'] },
    leadsTo: /^\/applications\/\d+\?/,
  },
];

const CONTRACT_FORMS: readonly FormCase[] = [
  {
    command: 'contract.draft',
    who: 'operator',
    at: ({ applications }) => `/contracts/new?applicationId=${applications.approved}`,
    button: '生成合同',
    typed: {},
    fields: {},
    leadsTo: /^\/contracts\/\d+\?/,
  },
  {
    command: 'contract.sign',
    who: 'operator',
    at: ({ contracts }) => `/contracts/${contracts.drafted}`,
    button: '登记签约',
    typed: { signedOn: 'TODAY', disclosureSigned: 'on' },
    fields: { signedOn: 'day', disclosureSigned: 'tick' },
    outOfPlace: { signedOn: ['TODAY+1', 'TODAY-1'] },
    leadsTo: /^\/contracts\/\d+\?/,
  },
  {
    command: 'contract.void',
    who: 'operator',
    at: ({ contracts }) => `/contracts/${contracts.drafted}`,
    button: '作废合同',
    typed: { reason: '借款人要求变更还款日' },
    fields: { reason: 'text' },
    leadsTo: /^\/contracts\/\d+\?/,
  },
  {
    command: 'disbursement.request',
    who: 'operator',
    at: ({ contracts }) => `/contracts/${contracts.signed}`,
    button: '提交放款申请',
    typed: { ...PAYEE, valueDate: 'TODAY' },
    fields: {
      valueDate: 'day',
      payeeName: 'text',
      payeeBank: 'text',
      payeeAccount: 'digits',
      note: 'note',
    },
    outOfPlace: { valueDate: ['TODAY+1', 'TODAY-1', 'TODAY-400'] },
    leadsTo: /^\/contracts\/\d+\?/,
  },
  {
    command: 'disbursement.release',
    who: 'reviewer',
    at: ({ contracts }) => `/contracts/${contracts.requested}`,
    button: '复核通过，放款',
    typed: { note: '' },
    fields: { note: 'note' },
    leadsTo: /^\/loans\/\d+\?/,
  },
  {
    command: 'disbursement.reject',
    who: 'reviewer',
    at: ({ contracts }) => `/contracts/${contracts.doubtful}`,
    button: '退回申请',
    typed: { note: '收款账户有误' },
    fields: { note: 'text' },
    leadsTo: /^\/contracts\/\d+\?/,
  },
];

const LOAN_FORMS: readonly FormCase[] = [
  {
    command: 'repayment.post',
    who: 'operator',
    at: ({ loans }) => `/loans/${loans.running}/repay?amount=321.09&excess=prepay&channel=mobile_payment`,
    button: '确认收款入账',
    typed: {},
    fields: {},
    leadsTo: /^\/loans\/\d+\?receipt=\d+/,
    postedAgain: 'same answer',
  },
  {
    command: 'reversal.request',
    who: 'operator',
    at: ({ loans }) => `/loans/${loans.running}`,
    button: '提交冲正申请',
    typed: { reason: '金额录入错误' },
    fields: { reason: 'text' },
    leadsTo: /^\/loans\/\d+\?/,
  },
  {
    command: 'refund.request',
    who: 'operator',
    at: ({ loans }) => `/loans/${loans.credited}`,
    button: '提交退款申请',
    typed: { amount: '500', reason: '客户要求退回原账户' },
    fields: { amount: 'money', reason: 'text' },
    outOfPlace: { amount: ['800.01', '0'] },
    leadsTo: /^\/loans\/\d+\?/,
  },
  {
    command: 'certificate.issue',
    who: 'operator',
    at: ({ loans }) => `/loans/${loans.settled}`,
    button: '开具结清证明',
    typed: {},
    fields: {},
    leadsTo: /^\/loans\/\d+\?/,
    postedAgain: 'said again',
  },
];

const decision = { who: 'reviewer', at: () => '/approvals', leadsTo: /^\/approvals\?/ } as const;
const approval = { ...decision, button: '复核通过', typed: { note: '' }, fields: { note: 'note' } } as const;
const rejection = {
  ...decision,
  button: '退回申请',
  typed: { note: '资料不全' },
  fields: { note: 'text' },
} as const;

const DECISION_FORMS: readonly FormCase[] = [
  {
    ...approval,
    command: 'reversal.approve',
    among: ({ requests }) => ['requestId', `${requests.reversal}`],
  },
  { ...approval, command: 'refund.approve', among: ({ requests }) => ['requestId', `${requests.refund}`] },
  {
    ...rejection,
    command: 'reversal.reject',
    among: ({ requests }) => ['requestId', `${requests.doubtfulReversal}`],
  },
  {
    ...rejection,
    command: 'refund.reject',
    among: ({ requests }) => ['requestId', `${requests.doubtfulRefund}`],
  },
];

export const FORMS_OF_LENDING = [...APPLICATION_FORMS, ...CONTRACT_FORMS, ...LOAN_FORMS, ...DECISION_FORMS];
