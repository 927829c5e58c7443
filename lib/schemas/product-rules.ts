// The rules between the fields of a product form; what contradicts in the terms themselves the domain refuses.
import type { ProductFormFields } from './product-fields';
import { ownRatePercent } from './product-terms';

const RATE_FLOOR = 1;

export type Complaint = readonly [field: keyof ProductFormFields, message: string];

/** Every field that does not fit the others, with the reason. */
export const formComplaints = (form: ProductFormFields): readonly Complaint[] => [
  ...limitComplaints(form),
  ...calendarComplaints(form),
  ...penaltyComplaints(form),
];

function limitComplaints(form: ProductFormFields): Complaint[] {
  const complaints: Complaint[] = [];
  if (form.maximumAmount < form.minimumAmount) complaints.push(['maximumAmount', '最高金额不得低于最低金额']);
  if (form.maximumMonths < form.minimumMonths) complaints.push(['maximumMonths', '最长期限不得短于最短期限']);
  const minimum = Number(form.minimumRate);
  const maximum = Number(form.maximumRate);
  const usual = Number(form.defaultRate);
  if (minimum < RATE_FLOOR)
    complaints.push(['minimumRate', `最低年利率不得低于 ${RATE_FLOOR}%，请检查是否误填为月利率`]);
  if (maximum < minimum) complaints.push(['maximumRate', '最高年利率不得低于最低年利率']);
  if (usual < minimum || usual > maximum) {
    complaints.push(['defaultRate', `默认年利率应在 ${form.minimumRate}% 至 ${form.maximumRate}% 之间`]);
  }
  return complaints;
}

const MONTHS_OF_UNIT = { day: 0, week: 0, month: 1, quarter: 3, year: 12 } as const;

function calendarComplaints(form: ProductFormFields): Complaint[] {
  if (form.method === 'bullet' || form.method === 'agreed') return [];
  const complaints: Complaint[] = [];
  const periodMonths = MONTHS_OF_UNIT[form.periodUnit] * form.periodEvery;
  if (periodMonths > form.minimumMonths) {
    complaints.push([
      'periodEvery',
      `一个还款周期为 ${periodMonths} 个月，不得长于最短期限 ${form.minimumMonths} 个月`,
    ]);
  }
  if (form.dueDayRule !== 'same_day' && periodMonths === 0) {
    complaints.push(['dueDayRule', '按日或按周还款时，还款日只能随放款日推算']);
  }
  if (form.dueDayRule === 'fixed_day' && form.dueDay === undefined) {
    complaints.push(['dueDay', '请填写每期固定还款日（1–31）']);
  }
  if (form.dueDayRule === 'settlement_day' && (form.dueDay === undefined || form.dueDay > 28)) {
    complaints.push(['dueDay', '请填写结息日（1–28，通常为 20）']);
  }
  return complaints;
}

function penaltyComplaints(form: ProductFormFields): Complaint[] {
  const complaints: Complaint[] = [];
  const uplift = Number(form.upliftPercent);
  if (form.penaltyBy === 'uplift' && (uplift < 30 || uplift > 50))
    complaints.push(['upliftPercent', '罚息上浮比例应在 30% 至 50% 之间（银发〔2003〕251号）']);
  if (form.penaltyBy === 'own_rate') {
    const own = Number(ownRatePercent(form));
    if (own === 0) complaints.push(['ownRate', '请填写罚息利率']);
    if (own > Number(form.rateCapPercent))
      complaints.push([
        'ownRate',
        `罚息利率折合年利率 ${own}%，不得高于逾期利率上限 ${form.rateCapPercent}%`,
      ]);
  }
  // The engine takes this from elsewhere (golden fin-rev-03); its payoff would ask for more than settling needs.
  if (form.penaltyBy === 'none' && form.ordinaryInterest === 'day' && form.prepaymentRest === 'period')
    complaints.push(['prepaymentRest', '逾期本金按日计收正常利息的，提前归还的本金也应计息到还款当天']);
  if (Number(form.totalCapPercent) < Number(form.maximumRate))
    complaints.push(['totalCapPercent', `息费总额上限不得低于最高年利率 ${form.maximumRate}%`]);
  if (Number(form.rateCapPercent) < Number(form.maximumRate)) {
    complaints.push(['rateCapPercent', `逾期利率上限不得低于最高年利率 ${form.maximumRate}%`]);
  }
  return complaints;
}
