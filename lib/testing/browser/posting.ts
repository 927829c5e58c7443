// Posts the forms of the office as their people do, and sees what came of it: the answer, the books, the log.
import type { Db } from '@/db/client';
import { addDays, isoDate } from '@/lib/domain/calendar/iso-date';
import type { FormCase } from './form-case';
import type { OpenOffice } from './open-office';
import { readForm, type FormOptions, type RenderedForm } from './post-form';

export const whichForm = (open: OpenOffice, { button, among }: FormCase): FormOptions => ({
  button,
  among: among?.(open.office),
});

/** The form as its page shows it now. */
export const formOf = (open: OpenOffice, form: FormCase): Promise<RenderedForm> =>
  readForm(open.portal.origin + form.at(open.office), open.cookies[form.who], whichForm(open, form));

/** TODAY, TODAY+1, TODAY-30 as the office's days; any other text as it is. */
export function dayText(open: OpenOffice, text: string): string {
  const ahead = /^TODAY([+-]\d+)?$/.exec(text);
  return ahead ? addDays(isoDate(open.office.today), Number(ahead[1] ?? 0)) : text;
}

/** A right filling of a form. */
export const fillingOf = (open: OpenOffice, form: FormCase): Record<string, string> =>
  Object.fromEntries(Object.entries(form.typed).map(([name, value]) => [name, dayText(open, value)]));

// What says who came and was refused is written on purpose; everything else must stand still when a post is refused.
const RECORDS_OF_VISITS = /^(audit.*|session|sign_in_attempt|sqlite_.*|__drizzle.*)$/;

/** All the business there is, as text: the same before and after when nothing was written. */
export function businessIn(db: Db): string {
  const names = db.$client
    .prepare(`select name from sqlite_master where type = 'table' order by name`)
    .pluck()
    .all() as string[];
  return names
    .filter((name) => !RECORDS_OF_VISITS.test(name))
    .map((name) => {
      // Papers are told by their hash: their bytes would be most of the work.
      const rows = db.$client.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
      return `${name}\n${rows.map(({ content: _bytes, ...row }) => JSON.stringify(row)).join('\n')}`;
    })
    .join('\n');
}

export type AuditLine = Readonly<{
  id: number;
  action: string;
  outcome: string;
  actorName: string;
  summary: string;
}>;

/** The lines that the log has gained since. */
export const auditAfter = (db: Db, id: number): AuditLine[] =>
  db.$client
    .prepare(
      `select id, action, outcome, actor_name as actorName, summary from audit where id > ? order by id`,
    )
    .all(id) as AuditLine[];

export const lastAudit = (db: Db): number =>
  db.$client.prepare('select coalesce(max(id), 0) from audit').pluck().get() as number;
