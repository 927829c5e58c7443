// What the product is called and within which limits it is offered; how it is paid out.
import { GUARANTEES } from '@/lib/domain/loan/product';
import { DRAW_KINDS } from '@/lib/domain/loan/terms';
import { guaranteeLabels } from '@/lib/format/labels-lending';
import { drawKindLabels, levelOnLabels } from '@/lib/format/labels-terms';
import { both, isChosen, isSpread, optionsOf, type ProductField, type ProductSection } from './field';

export const basics: ProductSection = {
  title: '基本',
  explanation: '产品对外受理的范围。申请、调查建议和审批都不能超出这里的金额、期限和利率。',
  fields: [
    { kind: 'text', name: 'name', label: '产品名称' },
    { kind: 'money', name: 'minimumAmount', label: '最低金额' },
    { kind: 'money', name: 'maximumAmount', label: '最高金额' },
    { kind: 'integer', name: 'minimumMonths', label: '最短期限（月）' },
    { kind: 'integer', name: 'maximumMonths', label: '最长期限（月）' },
    {
      kind: 'rate',
      isYearly: true,
      name: 'minimumRate',
      label: '最低年利率',
      hint: '填写年利率。月利率 12‰ 即年利率 14.4%。',
    },
    { kind: 'rate', isYearly: true, name: 'maximumRate', label: '最高年利率', hint: '不得超过 24%。' },
    {
      kind: 'rate',
      isYearly: true,
      name: 'defaultRate',
      label: '默认年利率',
      hint: '受理时自动带出，可在上下限之间调整。',
    },
    { kind: 'paragraph', name: 'description', label: '产品说明', isOptional: true },
  ],
};

/** The code is given once; a revision has no such field. */
export const productCodeField: ProductField = {
  kind: 'text',
  name: 'code',
  label: '产品代码',
  hint: '2–20 位字母、数字或连字符，建立后不能更改。',
};

export const guaranteeFields = GUARANTEES.map((value) => ({
  name: `guarantees.${value}`,
  label: guaranteeLabels[value],
}));

export const drawing: ProductSection = {
  title: '放款',
  explanation: '本金怎样付给客户。息费一律不从本金中预先扣除。',
  fields: [
    {
      kind: 'select',
      name: 'drawKind',
      label: '放款方式',
      options: optionsOf(DRAW_KINDS, drawKindLabels),
      hint: '循环额度只能配“随借随还”或“利随本清”。',
    },
    {
      kind: 'select',
      name: 'levelOn',
      label: '每期金额按',
      options: optionsOf(['drawn', 'committed'], levelOnLabels),
      appliesTo: both(isChosen('drawKind', 'tranches'), isSpread),
    },
    {
      kind: 'rate',
      name: 'downPaymentPercent',
      label: '首付（每次放款的 %）',
      hint: '放款当日到期的一期，先还这一部分本金。0 表示没有首付。',
      isRare: true,
      appliesTo: (chosen) => chosen.drawKind !== 'revolving' && chosen.method !== 'agreed',
    },
  ],
};
