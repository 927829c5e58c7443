'use client';

import { useEffect, useRef } from 'react';
import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { PasswordField } from '@/components/forms/text-fields';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatBytes } from '@/lib/format/number';
import {
  createBackupInput,
  downloadBackupInput,
  PASSPHRASE_MINIMUM,
  revealPassphraseInput,
  verifyBackupInput,
} from '@/lib/schemas/backup';

type Made = Readonly<{ id: string; name: string; size: number; bookDifferences: number }>;

export function DownloadForm({ action }: Readonly<{ action: FormAction<Made> }>) {
  return (
    <ActionForm
      action={action}
      schema={downloadBackupInput}
      submitLabel="备份并下载"
      renderResult={(made) => <Ready made={made} />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <PasswordField
          name="passphrase"
          label="备份口令"
          hint={`不少于 ${PASSPHRASE_MINIMUM} 个字符。恢复时必须用它，遗失后无法找回。`}
          autoComplete="new-password"
          required
        />
        <PasswordField name="passphraseAgain" label="备份口令（再次）" autoComplete="new-password" required />
      </div>
    </ActionForm>
  );
}

/** The browser fetches the file by itself; without JavaScript, or if it does not, there is the button. */
function Ready({ made }: Readonly<{ made: Made }>) {
  const href = `/backup/downloads/${made.id}`;
  const begun = useRef('');
  useEffect(() => {
    if (begun.current === href) return;
    begun.current = href;
    window.location.assign(href);
  }, [href]);
  return (
    <Notice tone="success" title={`备份已完成，试恢复通过（${formatBytes(made.size)}）`}>
      <p>如浏览器没有自动下载，请点「下载文件」。文件在服务器上保留一小时。</p>
      {made.bookDifferences > 0 && <p>注意：账务核对有 {made.bookDifferences} 处差异，请尽快核查。</p>}
      <p className="mt-2">
        <ButtonLink href={href} size="small" external>
          下载文件
        </ButtonLink>
      </p>
    </Notice>
  );
}

export function BackUpNowForm<T>({ action }: Readonly<{ action: FormAction<T> }>) {
  return (
    <ActionForm
      action={action}
      schema={createBackupInput}
      submitLabel="立即备份到服务器"
      submitVariant="secondary"
    />
  );
}

type NamedProps<T> = Readonly<{ action: FormAction<T>; name: string }>;

export function VerifyForm<T>({ action, name }: NamedProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={verifyBackupInput}
      submitLabel="试恢复"
      submitVariant="secondary"
      hidden={{ name }}
    />
  );
}

export function RevealForm({ action }: Readonly<{ action: FormAction<{ passphrase: string }> }>) {
  return (
    <ActionForm
      action={action}
      schema={revealPassphraseInput}
      submitLabel="显示定时备份口令"
      submitVariant="secondary"
      renderResult={({ passphrase }) => (
        <Notice tone="warning" title="请抄写在纸上，存入保险柜">
          <p className="my-1 font-mono text-base break-all select-all">{passphrase}</p>
          <p>不要拍照，不要与备份文件放在同一处。本次查看已记入操作日志。</p>
        </Notice>
      )}
    >
      <div className="max-w-sm">
        <PasswordField name="currentPassword" label="您的登录密码" required />
      </div>
    </ActionForm>
  );
}
