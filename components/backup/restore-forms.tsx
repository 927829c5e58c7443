'use client';

import { useState } from 'react';
import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { SelectField, type Option } from '@/components/forms/choice-fields';
import { FileField } from '@/components/forms/file-field';
import { PasswordField } from '@/components/forms/text-fields';
import { Button } from '@/components/ui/button';
import { discardCandidateInput, inspectBackupInput, restoreBackupInput } from '@/lib/schemas/backup';

/** A form of the browser's own: it sends the file as it reads it, however large. */
export function UploadForm() {
  const [isSending, setSending] = useState(false);
  return (
    <form
      action="/backup-upload"
      method="post"
      encType="multipart/form-data"
      onSubmit={() => setSending(true)}
      aria-busy={isSending}
      className="space-y-4"
    >
      <FileField name="file" label="备份文件" accept=".age" hint="文件名以 .tar.gz.age 结尾" required />
      <PasswordField name="passphrase" label="备份口令" hint="生成该备份时使用的口令" required />
      <Button type="submit" variant="secondary" disabled={isSending}>
        {isSending ? '正在上传并检查…' : '上传并检查'}
      </Button>
    </form>
  );
}

type ListedFormProps<T> = Readonly<{ action: FormAction<T>; options: readonly Option[]; chosen?: string }>;

export function ListedForm<T>({ action, options, chosen }: ListedFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={inspectBackupInput}
      submitLabel="打开并检查"
      submitVariant="secondary"
      hidden={{ source: 'listed' }}
    >
      <SelectField name="name" label="服务器上的备份" options={options} defaultValue={chosen} required />
      <PasswordField
        name="passphrase"
        label="备份口令"
        hint="不填则使用现在的定时备份口令；口令更换以前的备份请填当时的口令"
      />
    </ActionForm>
  );
}

export function DiscardForm<T>({ action }: Readonly<{ action: FormAction<T> }>) {
  return (
    <ActionForm
      action={action}
      schema={discardCandidateInput}
      submitLabel="放弃，不恢复"
      submitVariant="secondary"
    />
  );
}

type ConfirmProps<T> = Readonly<{ action: FormAction<T>; candidateId: string; made: string }>;

export function ConfirmRestoreForm<T>({ action, candidateId, made }: ConfirmProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={restoreBackupInput}
      submitLabel="恢复数据"
      submitVariant="danger"
      hidden={{ candidateId }}
      confirm={{
        title: `用 ${made} 的备份替换现有全部数据？`,
        body: '系统先自动备份现有数据，再替换；期间所有人暂停使用，完成后全部重新登录。',
        danger: true,
      }}
    >
      <div className="max-w-sm">
        <PasswordField name="currentPassword" label="您的登录密码" required />
      </div>
    </ActionForm>
  );
}
