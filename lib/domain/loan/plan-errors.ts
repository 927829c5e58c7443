// Terms whose figures make no regular plan: too little for so many periods, or so dear and long that fen cannot level it.
import { isoDate, parseIsoDate, yearOf } from '../calendar/iso-date';
import { MAX_FEN, toYuanText, type Money } from '../money/money';
import type { FieldErrors } from '../refusal';
import { buildSchedule, type PlanRow } from '../schedule/build-schedule';
import type { LoanTerms } from './terms';

/** Percent a year beyond which nothing is lent, nor reckoned. */
const RATE_MAX = 100;

/** Whether the figures are figures at all: everything else is worked out from them. */
export function figuresErrors({ annualRate, maturesOn, principal, startsOn }: LoanTerms): FieldErrors {
  const errors: Record<string, string> = {};
  const isAmount = Number.isSafeInteger(principal) && principal >= 1 && principal <= MAX_FEN;
  if (!isAmount) errors.principal = `贷款金额应大于 0，且不超过 ${toYuanText(MAX_FEN as Money)} 元`;
  const isRate = /^\d{1,3}(\.\d{1,8})?$/.test(annualRate) && Number(annualRate) <= RATE_MAX;
  if (!isRate) errors.annualRate = `年利率应为 0 至 ${RATE_MAX} 之间的数，最多 8 位小数`;
  if (parseIsoDate(startsOn) === null) errors.startsOn = '放款日不是有效的日期';
  if (parseIsoDate(maturesOn) === null) errors.maturesOn = '到期日不是有效的日期';
  if (Object.keys(errors).length > 0) return errors;
  const years = yearOf(isoDate(maturesOn)) - yearOf(isoDate(startsOn)) + 1;
  // All interest of the term, twice over, still has to be a whole number of fen that can be held.
  const most = principal * (1 + (Number(annualRate) / 100) * years);
  return most > Number.MAX_SAFE_INTEGER / 2 ? { principal: '贷款金额连同全部利息过大，无法准确计算' } : {};
}

/**
 * A plan in equal parts is regular: every period pays something, the last one still repays principal, and an
 * instalment at the end is no balloon. What rounding to whole units makes of it otherwise is refused by name.
 */
export function planErrors(terms: LoanTerms): FieldErrors {
  const { grace, method } = terms;
  if (method !== 'equal_instalment' && method !== 'equal_principal' && method !== 'flat') return {};
  const rows = buildSchedule(terms).filter((row) => row.kind === 'instalment');
  const last = rows.length - 1;
  const { field, words } = causeOf(terms, rows);
  const waits = Math.max(grace.principalPeriods, grace.interestPeriods);
  if (rows.some((row, index) => index >= waits && totalOf(row) === 0 && row.openingBalance > 0))
    return { [field]: `${words}，分 ${rows.length} 期后每期应还为 0，请减少期数或增加金额` };
  const ended = rows.findIndex((row) => row.closingBalance === 0);
  if (ended < last)
    return { [field]: `${words}，第 ${ended + 1} 期即还清，与约定的 ${rows.length} 期不符，请缩短期限` };
  return method === 'equal_instalment' ? balloonErrors(rows, { field, words }) : {};
}

type Cause = Readonly<{ field: string; words: string }>;

/** What makes a plan irregular: the unit, a price that leaves nothing for principal, or an amount too small to part. */
function causeOf({ instalmentUnit, principal }: LoanTerms, rows: readonly PlanRow[]): Cause {
  if (instalmentUnit > 1)
    return { field: 'instalmentUnit', words: `每期金额以 ${toYuanText(instalmentUnit)} 元为单位取整` };
  const repaying = rows.find((row) => row.principal > 0);
  if (repaying && repaying.interest > repaying.principal)
    return { field: 'maturesOn', words: '按此利率和期限，每期应还几乎全是利息' };
  return { field: 'principal', words: `贷款金额仅 ${toYuanText(principal)} 元` };
}

/** 等额本息: at a high rate over very many periods, a fen of the instalment is worth more than all the principal. */
function balloonErrors(rows: readonly PlanRow[], { field, words }: Cause): FieldErrors {
  const [final, before] = [rows.at(-1), rows.at(-2)];
  if (!final || !before || totalOf(final) <= 2 * totalOf(before)) return {};
  const [wanted, level] = [toYuanText(totalOf(final)), toYuanText(totalOf(before))];
  return {
    [field]: `${words}，每期还 ${level} 元，末期须还 ${wanted} 元，不成等额，请缩短期限或改用其他还款方式`,
  };
}

const totalOf = (row: PlanRow): Money => (row.principal + row.interest) as Money;
