// Who acts in the demo and when: every act goes through the gate, on the day of the story and as the person in charge.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import type { Actor } from '@/lib/domain/access/permissions';
import { instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';

const OFFICE_OPENS_UTC = 1;
const SECONDS_BETWEEN_ACTS = 140;

export class Scene {
  private actsToday = 0;

  constructor(
    readonly db: Db,
    private day: IsoDate,
  ) {}

  get today(): IsoDate {
    return this.day;
  }

  turnTo(day: IsoDate): void {
    this.day = day;
    this.actsToday = 0;
  }

  /** Does an act and gives what it answers; a demo in which anything is refused is wrong, so that fails loudly. */
  async act<S extends z.ZodType, D, P>(
    actor: Actor,
    command: Command<S, D, P>,
    input: z.input<S>,
  ): Promise<D> {
    const result = await execute(command, this.contextOf(actor), input);
    if (result.ok) return result.data;
    throw new Error(
      `demo ${this.day}: ${command.name} was refused: ${result.message} ${JSON.stringify(result.fieldErrors ?? {})} ${JSON.stringify(input)}`,
    );
  }

  private contextOf(actor: Actor): CommandContext {
    const seconds = (this.actsToday++ * SECONDS_BETWEEN_ACTS) % (10 * 3600);
    const at = new Date(Date.parse(`${this.day}T00:00:00Z`) + (OFFICE_OPENS_UTC * 3600 + seconds) * 1000);
    return {
      db: this.db,
      actor,
      today: this.day,
      now: instant(at.toISOString()),
      address: '10.0.0.21',
      requestId: randomUUID(),
    };
  }
}
