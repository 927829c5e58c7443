// How the demo's customers pay: each habit puts its days at the desk on the agenda.
import type { InstalmentRow } from '@/db/store/loan';
import { addDays, isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { add, fen, subtract, type Money } from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';
import type { LoanDesk } from './loan-desk';
import { mishapAt, type Mishap } from './mishaps';
import { officeDayFrom } from './office-days';
import type { World } from './world';

type Plan = Readonly<{
  world: World;
  desk: LoanDesk;
  /** Instalments that fell due before today */
  past: readonly InstalmentRow[];
  /** The number after the habit's colon */
  count: number;
}>;

/** Comes to the desk for money of that day, unless that day is not told any more. */
function visit({ world }: Plan, valueDate: IsoDate, act: () => Promise<unknown>): void {
  const posted = officeDayFrom(valueDate);
  if (posted > world.eve) return;
  world.agenda.on(posted, async () => {
    await act();
  });
}

const payOwed = (plan: Plan, valueDate: IsoDate): void =>
  visit(plan, valueDate, () => plan.desk.receive(valueDate, { amount: plan.desk.owedOn(valueDate) }));

/** Pays every instalment so many days after (before, when negative) it fell due. */
function payEach(plan: Plan, rows: readonly InstalmentRow[], delay: (place: number) => number): void {
  rows.forEach((row, place) => payOwed(plan, addDays(row.effectiveDueOn, delay(place))));
}

const onTime =
  (plan: Plan) =>
  (place: number): number =>
    (plan.desk.index + place) % 5 === 0 ? -1 : 0;

function payRounded(plan: Plan): void {
  for (const row of plan.past) {
    const day = row.effectiveDueOn;
    visit(plan, day, () => plan.desk.receive(day, { amount: upTo(plan.desk.owedOn(day), 100) }));
  }
}

function payInTwoParts(plan: Plan): void {
  plan.past.forEach((row, place) => {
    const day = row.effectiveDueOn;
    const part = place % 3 === 0 ? 0.5 : 0.7;
    visit(plan, day, () =>
      plan.desk.receive(day, { amount: upTo(fen(Math.round(plan.desk.owedOn(day) * part)), 100) }),
    );
    payOwed(plan, addDays(day, 2 + (place % 4)));
  });
}

function settleEarly(plan: Plan): void {
  const rows = plan.past.slice(0, plan.count);
  payEach(plan, rows, onTime(plan));
  const last = rows.at(-1);
  if (last) settleOn(plan, officeDayFrom(addDays(last.effectiveDueOn, 11 + (plan.desk.index % 7))));
}

function settleOn(plan: Plan, day: IsoDate): void {
  visit(plan, day, () =>
    plan.desk.receive(day, {
      amount: plan.desk.stateOn(day).payoff.total,
      excess: 'prepay',
      note: '客户申请提前结清',
    }),
  );
}

function prepayHalf(plan: Plan): void {
  const { desk, count, past } = plan;
  past.forEach((row, place) => {
    const day = row.effectiveDueOn;
    if (place !== count - 1) return payOwed(plan, day);
    visit(plan, day, () => {
      const owed = desk.owedOn(day);
      const half = upTo(fen(Math.round(subtract(desk.stateOn(day).outstandingPrincipal, owed) / 2)), 1_000);
      return desk.receive(day, { amount: add(owed, half), excess: 'prepay', note: '部分提前还本' });
    });
  });
}

/** Pays on time, and once something goes wrong at the desk: at the instalment counted, or at the last one. */
function payWith(mishap: Mishap): (plan: Plan) => void {
  return (plan) => {
    const at = Number.isNaN(plan.count) ? plan.past.length - 1 : plan.count - 1;
    plan.past.forEach((row, place) => {
      const day = row.effectiveDueOn;
      if (place === at) visit(plan, day, () => mishapAt(mishap, plan.world, plan.desk, day));
      else payOwed(plan, day);
    });
  };
}

const HABITS: Record<string, (plan: Plan) => void> = {
  on_time: (plan) => payEach(plan, plan.past, onTime(plan)),
  early: (plan) => payEach(plan, plan.past, (place) => -1 - ((plan.desk.index + place) % 3)),
  late_payer: (plan) =>
    payEach(plan, plan.past, (place) => (place % 4 === 0 ? 0 : 1 + ((plan.desk.index + place * 3) % 6))),
  rounds_up: payRounded,
  two_parts: payInTwoParts,
  missed: (plan) =>
    payEach(plan, plan.past.slice(0, Math.max(0, plan.past.length - plan.count)), onTime(plan)),
  prepaid: prepayHalf,
  settled_early: settleEarly,
  reversed: payWith('reversed'),
  reversal_pending: payWith('reversal_pending'),
  reversal_rejected: payWith('reversal_rejected'),
  refunded: payWith('refunded'),
  refund_pending: payWith('refund_pending'),
  refund_rejected: payWith('refund_rejected'),
};

/** Puts all that this customer pays until today on the agenda. */
export function followHabit(world: World, desk: LoanDesk, habit: string, argument: string): void {
  const past = desk.plan().filter((row) => row.effectiveDueOn < world.today);
  const plan: Plan = { world, desk, past, count: argument === '' ? NaN : Number(argument) };
  if (habit === 'settles_on') return settleOn(plan, isoDate(argument));
  const follow = HABITS[habit];
  assert(follow, `no such habit: ${habit}`);
  follow(plan);
}

/** Up to the next so many yuan. */
const upTo = (amount: Money, yuan: number): Money => fen(Math.ceil(amount / (yuan * 100)) * yuan * 100);
