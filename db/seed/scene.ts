// Who acts in the demo and when: every act goes through the gate, on the day of the story and as the person in charge.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { execute, type Command } from '@/lib/commands/command';
import { closeDay } from '@/lib/commands/day/close';
import type { Actor } from '@/lib/domain/access/permissions';
import { instant, type Instant } from '@/lib/domain/calendar/instant';
import { toDayNumber, type IsoDate } from '@/lib/domain/calendar/iso-date';

/** 08:50 in Shanghai, and how many seconds of a working day lie after it. */
const OFFICE_OPENS = (8 * 60 + 50) * 60;
const OFFICE_SECONDS = 8 * 3600;
/** 00:05 in Shanghai */
const DAY_END_RUNS = 5 * 60;
const SHANGHAI_OFFSET = 8 * 3600;

export const SYSTEM: Actor = { id: 0, name: '系统', role: 'system', mustChangePassword: false };

export class Scene {
  private secondsToday = 0;
  private acts = 0;

  constructor(
    readonly db: Db,
    private day: IsoDate,
  ) {}

  get today(): IsoDate {
    return this.day;
  }

  turnTo(day: IsoDate): void {
    this.day = day;
    this.secondsToday = (toDayNumber(day) * 2_711) % 5_400;
  }

  /** Does an act and gives what it answers; a demo in which anything is refused is wrong, so that fails loudly. */
  async act<S extends z.ZodType, D, P>(
    actor: Actor,
    command: Command<S, D, P>,
    input: z.input<S>,
  ): Promise<D> {
    return this.actAt(this.nextMoment(), actor, command, input);
  }

  /** 日终, as the server does it shortly after midnight. */
  async closeDay(): Promise<void> {
    await this.actAt(this.momentAt(DAY_END_RUNS), SYSTEM, closeDay, {});
  }

  private async actAt<S extends z.ZodType, D, P>(
    now: Instant,
    actor: Actor,
    command: Command<S, D, P>,
    input: z.input<S>,
  ): Promise<D> {
    const { db, day: today } = this;
    const address = actor.role === 'system' ? '' : `10.0.0.${20 + actor.id}`;
    const result = await execute(command, { db, actor, today, now, address, requestId: randomUUID() }, input);
    if (result.ok) return result.data;
    throw new Error(
      `demo ${today}: ${command.name} was refused: ${result.message} ${JSON.stringify(result.fieldErrors ?? {})} ${JSON.stringify(input)}`,
    );
  }

  /** Acts follow each other at uneven distances, closer when the day gets long. */
  private nextMoment(): Instant {
    const pause = this.secondsToday < OFFICE_SECONDS ? 95 + ((this.acts++ * 7_919) % 880) : 3;
    this.secondsToday += pause;
    return this.momentAt(OFFICE_OPENS + this.secondsToday);
  }

  private momentAt(shanghaiSeconds: number): Instant {
    const utc = Date.parse(`${this.day}T00:00:00Z`) + (shanghaiSeconds - SHANGHAI_OFFSET) * 1000;
    return instant(new Date(utc).toISOString());
  }
}
