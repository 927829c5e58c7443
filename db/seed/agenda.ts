// The demo's calendar: what happens on which day, played in order so that numbers and stamps come out as in life.
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';

type Task = () => Promise<void>;

export class Agenda {
  private readonly days = new Map<IsoDate, Task[]>();
  private reached: IsoDate | null = null;

  /** Adds what is to happen on a day; tasks of one day run in the order in which they were added. */
  on(day: IsoDate, task: Task): void {
    if (this.reached !== null && day < this.reached) throw new Error(`demo: ${day} is already over`);
    const tasks = this.days.get(day);
    if (tasks) tasks.push(task);
    else this.days.set(day, [task]);
  }

  /** Plays every day from one to another; tasks may add others, for the same day or later. */
  async play(from: IsoDate, until: IsoDate, openDay: (day: IsoDate) => Promise<void>): Promise<void> {
    for (let day = from; day <= until; day = addDays(day, 1)) {
      this.reached = day;
      await openDay(day);
      const tasks = this.days.get(day) ?? [];
      for (let task = tasks.shift(); task; task = tasks.shift()) await task();
    }
  }
}
