'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useContext, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from './field-frame';
import { FormContext } from './form-context';
import { useScripted } from './use-scripted';

type RepeatedFieldsProps = Readonly<{
  /** The rows are named `${name}.0.…`, `${name}.1.…` */
  name: string;
  /** One row in words: 关系人 */
  label: string;
  maximum?: number;
  minimum?: number;
  /** The fields of a row; put `prefix` before each name. */
  children: (prefix: string, index: number) => ReactNode;
}>;

const ROWS_WITHOUT_SCRIPT = 3;

function rowsIn(defaults: Readonly<Record<string, string>>, name: string): number {
  const numbers = Object.keys(defaults)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => Number(key.slice(name.length + 1).split('.')[0]));
  return numbers.reduce((most, number) => Math.max(most, number + 1), 0);
}

/** Rows that can be added and taken away; without JavaScript at least three are there, and empty ones count for nothing. */
export function RepeatedFields(props: RepeatedFieldsProps) {
  const { name, label, minimum = 0, maximum = 20, children } = props;
  const { defaults, errors } = useContext(FormContext);
  const isScripted = useScripted();
  const [keys, setKeys] = useState(() =>
    Array.from({ length: Math.max(minimum, rowsIn(defaults, name)) }, (_, index) => index),
  );
  const spare = isScripted ? 0 : Math.max(0, ROWS_WITHOUT_SCRIPT - keys.length);
  return (
    <div className="col-span-full space-y-3">
      {keys.map((key, index) => (
        <Row
          key={key}
          title={`${label} ${index + 1}`}
          onRemove={keys.length > minimum ? () => setKeys(keys.filter((other) => other !== key)) : undefined}
        >
          {children(`${name}.${index}.`, index)}
        </Row>
      ))}
      {Array.from({ length: spare }, (_, offset) => (
        <div key={`spare-${offset}`} className="hidden noscript:block">
          <Row title={`${label} ${keys.length + offset + 1}（可不填）`}>
            {children(`${name}.${keys.length + offset}.`, keys.length + offset)}
          </Row>
        </div>
      ))}
      {errors[name] && <FieldError message={errors[name]} />}
      {keys.length < maximum && (
        <Button
          variant="secondary"
          className="noscript:hidden"
          onClick={() => setKeys([...keys, Math.max(-1, ...keys) + 1])}
        >
          <Plus aria-hidden className="size-4" />
          添加{label}
        </Button>
      )}
    </div>
  );
}

type RowProps = Readonly<{ title: string; onRemove?: () => void; children: ReactNode }>;

function Row({ title, onRemove, children }: RowProps) {
  return (
    <fieldset className="relative rounded-control border border-line p-3 pt-2">
      <legend className="px-1 text-[13px] font-medium text-ink-soft">{title}</legend>
      <div className="grid items-start gap-x-6 gap-y-3 pr-12 sm:grid-cols-2 xl:grid-cols-4">{children}</div>
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={`删除${title}`}
          className="absolute top-2 right-2 flex size-9 items-center justify-center rounded-control text-danger hover:bg-danger-tint noscript:hidden pointer-coarse:size-11"
        >
          <Trash2 aria-hidden className="size-4" />
        </button>
      )}
    </fieldset>
  );
}
