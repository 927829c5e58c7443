'use client';

import type { z } from 'zod';
import type { FieldValues } from 'react-hook-form';
import { ActionForm, type FormAction } from './action-form';
import { TextAreaField } from './text-fields';

type Schema = z.ZodType<unknown, FieldValues>;

type DecideFormsProps<A, R> = Readonly<{
  approve: Readonly<{
    action: FormAction<A>;
    schema: Schema;
    submitLabel: string;
    confirm: Readonly<{ title: string; body: string; confirmLabel?: string }>;
  }>;
  reject: Readonly<{ action: FormAction<R>; schema: Schema }>;
  /** Which request is decided */
  hidden: Readonly<Record<string, string>>;
}>;

/** The second person's two answers; each is its own form, since a refusal must say why. */
export function DecideForms<A, R>({ approve, reject, hidden }: DecideFormsProps<A, R>) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <ActionForm {...approve} hidden={hidden}>
        <TextAreaField name="note" label="复核意见（可不填）" rows={2} maxLength={200} />
      </ActionForm>
      <ActionForm {...reject} hidden={hidden} submitLabel="退回申请" submitVariant="secondary">
        <TextAreaField
          name="note"
          label="退回原因"
          required
          rows={2}
          maxLength={200}
          hint="不少于 4 个字。"
        />
      </ActionForm>
    </div>
  );
}
