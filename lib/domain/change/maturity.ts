// 到期日 as the contract and what was agreed since have it: the plan itself may end earlier, when it is paid.
import { later, type IsoDate } from '../calendar/iso-date';
import type { LoanEvent } from '../loan/events';
import { liveEvents } from '../loan/replay';
import type { LoanTerms } from '../loan/terms';

export const maturityOn = (
  terms: Pick<LoanTerms, 'maturesOn'>,
  events: readonly LoanEvent[],
  asOf: IsoDate,
): IsoDate =>
  liveEvents(events)
    .filter((event) => event.valueDate <= asOf)
    .reduce<IsoDate>((until, event) => {
      if (event.type === 'extend') return later(until, event.maturesOn);
      return event.type === 'restructure' ? event.plan.maturesOn : until;
    }, terms.maturesOn);
