// What every action answers: data, or a refusal a user can read, with the fields concerned and what was typed.
import type { RefusalLink } from '@/lib/domain/refusal';

export type ActionResult<T> =
  | Readonly<{ ok: true; data: T }>
  | Readonly<{
      ok: false;
      message: string;
      fieldErrors?: Readonly<Record<string, string>>;
      values?: Readonly<Record<string, string>>;
      link?: RefusalLink;
    }>;
