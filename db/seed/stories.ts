// The lines of the loan book as stories: what is asked for, how far it comes, and the day on which the money goes out.
import { addDays, addMonths, later, parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { LPR_CAP_IS_HARD_ON } from '@/lib/domain/interest/cost-cap';
import { GUARANTEES, type Guarantee } from '@/lib/domain/loan/product';
import { assert } from '@/lib/domain/refusal';
import { GOLDEN_LOANS, OPEN_CASES, RUNNING_LOANS } from './loan-book';
import { officeDaysBefore } from './office-days';
import { OPENED_ON } from './products';

export type Story = Readonly<{
  /** Its place in the telling: what varies from case to case varies by it. */
  index: number;
  /** The golden case whose terms it has. */
  goldenId: string | null;
  customer: string;
  product: string;
  yuan: number;
  months: number;
  rate: string;
  guarantee: Guarantee;
  purpose: string;
}>;

/** A case that became a loan, paid in some habit. */
export type LoanStory = Story & Readonly<{ begunOn: IsoDate; habit: string; habitArgument: string }>;

/** A case on its way. */
export type OpenStory = Story & Readonly<{ stage: string; waits: number }>;

const linesOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

export function loanStories(today: IsoDate): LoanStory[] {
  const golden = linesOf(GOLDEN_LOANS).map(([goldenId = '', ...cells], index) =>
    readLoan(cells, { index, goldenId, today }),
  );
  const running = linesOf(RUNNING_LOANS).map((cells, index) =>
    readLoan(cells, { index: index + golden.length, goldenId: null, today }),
  );
  return [...golden, ...running].filter((story) => story.begunOn < today);
}

export const openStories = (today: IsoDate): OpenStory[] =>
  linesOf(OPEN_CASES).map((cells, place) => {
    const index = place + 200;
    const [stage = '', waits = ''] = cells.slice(6, 8);
    const story = readStory(cells, cells[8], { index, goldenId: null });
    return { ...story, rate: priceOn(today, story.rate), stage, waits: Number(waits) };
  });

/** Under four times the LPR, also where days over 360 make it dearer. */
const LATER_PRICE = '11.4';

/** From 2028 on nothing above four times the LPR may be lent: the company prices what it makes then below it. */
const priceOn = (day: IsoDate, rate: string): string =>
  day >= LPR_CAP_IS_HARD_ON && Number(rate) > Number(LATER_PRICE) ? LATER_PRICE : rate;

type Place = Readonly<{ index: number; goldenId: string | null }>;

function readLoan(cells: readonly string[], place: Place & Readonly<{ today: IsoDate }>): LoanStory {
  const [begun = '', habitWords = ''] = cells.slice(6, 8);
  const [habit = '', habitArgument = ''] = habitWords.split(':');
  const story = readStory(cells, cells[8], place);
  const begunOn = parseIsoDate(begun) ?? begunBefore(place.today, begun);
  return {
    ...story,
    rate: priceOn(begunOn, story.rate),
    begunOn,
    habit,
    habitArgument,
  };
}

/** "7.9": an instalment fell due nine days ago, the loan began seven months before that, on an office day. */
function begunBefore(today: IsoDate, text: string): IsoDate {
  const [months, days] = text.split('.').map(Number);
  assert(months !== undefined && days !== undefined, `not a beginning: ${text}`);
  return officeDaysBefore(later(OPENED_ON, addMonths(addDays(today, -days), -months)), 0);
}

function readStory(
  [customer = '', product = '', yuan = '', months = '', rate = '', guaranteeWord = '']: readonly string[],
  purpose: string | undefined,
  { index, goldenId }: Place,
): Story {
  const guarantee = GUARANTEES.find((one) => one === guaranteeWord);
  assert(guarantee && purpose, `the story of ${customer} is not whole`);
  return {
    index,
    goldenId,
    customer,
    product,
    yuan: Number(yuan),
    months: Number(months),
    rate,
    guarantee,
    purpose,
  };
}
