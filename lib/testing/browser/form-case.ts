// How a suite knows a form: who posts it where, what a right filling is, and what each field takes.
import type { Permission } from '@/lib/domain/access/permissions';
import type { Office, Person } from './office';

/** What a field takes; what it refuses follows from this. */
export type FieldKind =
  | 'text'
  | 'note'
  | 'printable'
  | 'optional printable'
  | 'person name'
  | 'optional person name'
  | 'firm name'
  | 'optional firm name'
  | 'digits'
  | 'code'
  | 'optional code'
  | 'phone'
  | 'optional phone'
  | 'money'
  | 'optional money'
  | 'rate'
  | 'optional rate'
  | 'count'
  | 'optional count'
  | 'day'
  | 'choice'
  | 'tick'
  | 'secret';

export type FormCase = Readonly<{
  /** The command that the form posts */
  command: Permission;
  /** Tells forms of one command apart */
  variant?: string;
  who: Person;
  /** The page that shows the form */
  at: (office: Office) => string;
  /** The words on its button */
  button: string;
  /** A hidden value that tells it from its twins on the page */
  among?: (office: Office) => readonly [name: string, value: string];
  /** A right filling, posted as it is */
  typed: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, FieldKind>>;
  /** What is right by itself, but not in this place: refused at its field. */
  outOfPlace?: Readonly<Record<string, readonly string[]>>;
  /** Where it leads when done */
  leadsTo: RegExp;
  /**
   * What posting the very same form once more does, as a double click or the way back does: it is refused, unless it
   * gets the first answer again, or is no mistake because it only says again what is so.
   */
  postedAgain?: 'same answer' | 'said again';
}>;

export const titleOf = ({ command, variant }: FormCase): string =>
  variant ? `${command} (${variant})` : command;
