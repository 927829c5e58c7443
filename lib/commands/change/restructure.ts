// 重组: another plan, and if agreed another rate, for the principal that is not due yet.
import { checkRestructure } from '@/lib/domain/change/restructure';
import { ZERO } from '@/lib/domain/money/money';
import { requestRestructureInput } from '@/lib/schemas/restructure';
import { holidaysOfExtension, knownHolidays } from '../loan/holidays';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const restructure: Change<'restructure', typeof requestRestructureInput, 'restructure'> = {
  kind: 'restructure',
  type: 'restructure',
  input: requestRestructureInput,
  isOfDecisionDay: true,
  propose: ({ today, terms, events }, { plan }) => {
    const known = knownHolidays(terms, events);
    const more = holidaysOfExtension(terms.holidayRule, known, plan.maturesOn);
    return {
      type: 'restructure',
      valueDate: today,
      plan: { ...plan, ...(more.length > 0 && { holidays: [...known, ...more] }) },
    };
  },
  check: checkRestructure,
  amountOf: () => ZERO,
};

export const requestRestructure = requestChange(restructure);
export const approveRestructure = approveChange(restructure);
export const rejectRestructure = rejectChange(restructure);
