// The one error a user may see: what was asked is understood and declined, with the reason in Chinese.

export type FieldErrors = Readonly<Record<string, string>>;

/** Where to look at what stands in the way: a page of the portal. */
export type RefusalLink = Readonly<{ href: string; label: string }>;

export class Refusal extends Error {
  readonly fieldErrors: FieldErrors;
  readonly link: RefusalLink | undefined;

  constructor(message: string, fieldErrors: FieldErrors = {}, link?: RefusalLink) {
    super(message);
    this.name = 'Refusal';
    this.fieldErrors = fieldErrors;
    this.link = link;
  }
}

/** Declines with the reason shown at one field of the form. */
export function refuseField(field: string, message: string, link?: RefusalLink): never {
  throw new Refusal(message, { [field]: message }, link);
}

/** States what cannot be otherwise; a failure is a bug of ours, never the user's doing. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}
