// The one error a user may see: what was asked is understood and declined, with the reason in Chinese.

export type FieldErrors = Readonly<Record<string, string>>;

export class Refusal extends Error {
  readonly fieldErrors: FieldErrors;

  constructor(message: string, fieldErrors: FieldErrors = {}) {
    super(message);
    this.name = 'Refusal';
    this.fieldErrors = fieldErrors;
  }
}

/** Declines with the reason shown at one field of the form. */
export function refuseField(field: string, message: string): never {
  throw new Refusal(message, { [field]: message });
}

/** States what cannot be otherwise; a failure is a bug of ours, never the user's doing. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}
