// 终止提款: what is not drawn yet is given up, of a limit as of tranches; a loan that owes nothing then is settled.
import { Refusal } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import { refuseUnlessRunning, type ChangeSubject } from './subject';

/** Only where something can still be drawn (domain.md 2.13). */
export function checkDrawEnd(subject: ChangeSubject, _event: NewEventOf<'end_draw'>): void {
  refuseUnlessRunning(subject);
  const { state, terms } = subject;
  if (terms.draw.kind === 'once') throw new Refusal('该贷款一次足额放款，没有可以终止的提款。');
  if (state.drawEndedOn !== null) throw new Refusal(`该贷款已于 ${state.drawEndedOn} 终止提款。`);
  if (terms.draw.kind === 'tranches' && state.undrawn === 0)
    throw new Refusal('该贷款已经全部提款，没有可以终止的提款。');
}
