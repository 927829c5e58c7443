'use client';

import { useContext, useState, type FormEvent } from 'react';
import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/choice-fields';
import { FieldError } from '@/components/forms/field-frame';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { PasswordField, TextField } from '@/components/forms/text-fields';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { conflictsOf, isGrantable } from '@/lib/domain/access/own-role';
import type { Permission } from '@/lib/domain/access/permissions';
import { actionLabel } from '@/lib/format/labels-access';
import { PERMISSION_AREAS } from '@/lib/format/permission-areas';

type RoleFormProps<T> = Readonly<{
  action: FormAction<T>;
  submitLabel: string;
  name: string;
  grants: readonly Permission[];
  /** The role that is revised; a new one without it. */
  roleId?: number;
}>;

const fieldOf = (permission: Permission): string => `grants.${permission}`;

/** What is ticked in the form at this moment. */
const ticked = (form: HTMLFormElement | null): Permission[] =>
  form
    ? [...new FormData(form).keys()]
        .filter((name) => name.startsWith('grants.'))
        .map((name) => name.slice('grants.'.length))
        .filter(isGrantable)
    : [];

/** The permission matrix of one role: an area a row, with what does not go together said as it is ticked. */
export function RoleForm<T>({ action, submitLabel, name, grants, roleId }: RoleFormProps<T>) {
  const [chosen, setChosen] = useState(grants);
  const read = (event: FormEvent<HTMLDivElement>): void =>
    setChosen(ticked(event.currentTarget.closest('form')));
  return (
    <ActionForm
      action={action}
      submitLabel={submitLabel}
      hidden={roleId === undefined ? undefined : { roleId: String(roleId) }}
      defaultValues={{ name, ...Object.fromEntries(grants.map((grant) => [fieldOf(grant), 'on'])) }}
      secondary={<ButtonLink href="/roles">取消</ButtonLink>}
    >
      <FormSection
        title="角色"
        description="例如：客户经理、风控专员、出纳、会计、稽核、总经理。"
        columns={2}
      >
        <TextField name="name" label="角色名称" maxLength={30} required />
      </FormSection>
      <FormSection
        title="权限"
        description="勾选办理权限时，所需的查看权限会自动加上。任何角色都不能复核本人经办的业务。"
        columns={1}
      >
        <div onInput={read} className="divide-y divide-line">
          {PERMISSION_AREAS.map(({ title, permissions }) => (
            <fieldset key={title} className="grid gap-x-4 py-2 sm:grid-cols-[7rem_1fr]">
              <legend className="sr-only">{title}</legend>
              <span aria-hidden className="pt-[7px] font-medium">
                {title}
              </span>
              <div className="grid grid-cols-2 gap-x-4 md:grid-cols-3 xl:grid-cols-4">
                {permissions.map((permission) => (
                  <CheckboxField
                    key={permission}
                    name={fieldOf(permission)}
                    label={actionLabel(permission)}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </div>
        <GrantsError />
        <Conflicts grants={chosen} />
      </FormSection>
      <FormSection title="确认" columns={2}>
        <PasswordField name="currentPassword" label="您的登录密码" required />
      </FormSection>
    </ActionForm>
  );
}

function GrantsError() {
  const error = useContext(FormContext).errors.grants;
  return error ? <FieldError message={error} /> : null;
}

/** 不相容职责: shown before they are saved, and taken only with a yes. */
function Conflicts({ grants }: Readonly<{ grants: readonly Permission[] }>) {
  const conflicts = conflictsOf(grants);
  return (
    <>
      {conflicts.length > 0 && (
        <Notice tone="warning" title="所选权限含有不相容职责">
          <ul className="mt-1 list-disc pl-5">
            {conflicts.map(({ first, second }) => (
              <li key={`${first} ${second}`}>
                {actionLabel(first)} 与 {actionLabel(second)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <CheckboxField
        name="acceptsConflicts"
        label="含有不相容职责时，经公司书面同意仍授予该角色（记入操作日志）"
      />
    </>
  );
}
