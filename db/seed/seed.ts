// The demo company, told from its opening to the eve of today: every line of it went through the commands.
import type { Db } from '@/db/client';
import { addDays, daysBetween, toDayNumber, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { Agenda } from './agenda';
import { CasePlay } from './case-play';
import { dateLoanRoute, dateRoute, loanRoute, stageRoute } from './case-route';
import { Cast } from './cast';
import { planChanges } from './changes';
import { followHabit } from './habits';
import { LoanDesk } from './loan-desk';
import { officeDayFrom, officeDaysBefore } from './office-days';
import { OPENED_ON, Products } from './products';
import { Scene } from './scene';
import { openCompany } from './staff';
import { loanStories, openStories, type LoanStory, type OpenStory, type Story } from './stories';
import type { World } from './world';

export { DEMO_ACCOUNTS } from './staff';

const everyStory = (): boolean => true;

/** Fills an empty database with the demo company as it stands in the morning of a day; `tells` leaves out stories. */
export async function seedDemo(
  db: Db,
  today: IsoDate,
  tells: (story: Story) => boolean = everyStory,
): Promise<void> {
  const scene = new Scene(db, OPENED_ON);
  scene.turnTo(OPENED_ON);
  const staff = await openCompany(scene);
  const world: World = {
    scene,
    staff,
    agenda: new Agenda(),
    cast: new Cast(scene, staff),
    products: new Products(scene, staff),
    today,
    eve: officeDaysBefore(addDays(today, -1), 0),
  };
  await world.products.openAll();
  world.products.plan(world.agenda, world.eve);
  for (const story of loanStories(today).filter(tells)) planLoan(world, story);
  for (const story of openStories(today).filter(tells)) planOpenCase(world, story);
  await world.agenda.play(addDays(OPENED_ON, 1), world.eve, (day) => openDay(scene, day, today));
  scene.turnTo(today);
  await scene.closeDay();
}

/** The server closes every day; here the books are brought on weekly, and daily in the last days. */
async function openDay(scene: Scene, day: IsoDate, today: IsoDate): Promise<void> {
  scene.turnTo(day);
  const isMonday = toDayNumber(day) % 7 === 4;
  if (isMonday || daysBetween(day, today) <= 7) await scene.closeDay();
}

function planLoan(world: World, story: LoanStory): void {
  const route = loanRoute(story.goldenId === null ? story.index : 0);
  const play = new CasePlay(world, story, story.begunOn, (loanId) => {
    followHabit(world, new LoanDesk(world, loanId, story.index), story.habit, story.habitArgument);
    planChanges(world, story, loanId);
  });
  for (const { act, on } of dateLoanRoute(route, story.begunOn, story.index)) {
    if (on <= world.eve) world.agenda.on(on, () => play.play(act));
  }
}

function planOpenCase(world: World, story: OpenStory): void {
  const last = officeDaysBefore(world.eve, story.waits);
  const isPaidOut = story.stage.startsWith('disburs');
  const paidOutOn = isPaidOut ? last : officeDayFrom(addDays(world.today, 2 + (story.index % 5)));
  const play = new CasePlay(world, story, paidOutOn, () => undefined);
  for (const { act, on } of dateRoute(stageRoute(story.stage), last, story.index)) {
    world.agenda.on(on, () => play.play(act));
  }
}
