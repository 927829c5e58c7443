// The demo's calendar: what happens on which day, played in order so that numbers and stamps come out as in life.
import { daysBetween, type IsoDate } from '@/lib/domain/calendar/iso-date';

type Task = Readonly<{ day: IsoDate; order: number; run: () => Promise<void> }>;

export class Agenda {
  private tasks: Task[] = [];
  private count = 0;

  /** Adds what is to happen on a day; tasks of one day run in the order in which they were added. */
  on(day: IsoDate, run: () => Promise<void>): void {
    this.tasks.push({ day, order: this.count++, run });
  }

  /** Plays everything up to a day; tasks may add later ones. */
  async play(until: IsoDate, beforeDay: (day: IsoDate) => Promise<void>): Promise<void> {
    let current: IsoDate | null = null;
    for (;;) {
      const next = this.takeNext(until);
      if (!next) return;
      if (next.day !== current) {
        await beforeDay(next.day);
        current = next.day;
      }
      await next.run();
    }
  }

  private takeNext(until: IsoDate): Task | null {
    let best: Task | null = null;
    for (const task of this.tasks) {
      if (daysBetween(task.day, until) < 0) continue;
      if (!best || task.day < best.day || (task.day === best.day && task.order < best.order)) best = task;
    }
    if (best) this.tasks = this.tasks.filter((task) => task !== best);
    return best;
  }
}
