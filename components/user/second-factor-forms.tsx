'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { PasswordField, TextField } from '@/components/forms/text-fields';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import { groupedRecoveryCode } from '@/lib/domain/access/second-factor';
import {
  confirmSecondFactorInput,
  ownPasswordInput,
  removeSecondFactorInput,
  secondFactorInput,
} from '@/lib/schemas/second-factor';

type Codes = Readonly<{ codes: readonly string[] }>;

function OwnPassword() {
  return (
    <div className="max-w-sm">
      <PasswordField name="currentPassword" label="您的登录密码" required />
    </div>
  );
}

export function PrepareSecondFactorForm<T>({ action }: Readonly<{ action: FormAction<T> }>) {
  return (
    <ActionForm action={action} schema={ownPasswordInput} submitLabel="开始设置">
      <OwnPassword />
    </ActionForm>
  );
}

/**
 * Confirms the phone, or renews the codes: one form in one place, so that the codes it answered stay on the page that
 * is drawn anew for them.
 */
export function IssueCodesForm({ action, isOn }: Readonly<{ action: FormAction<Codes>; isOn: boolean }>) {
  return (
    <ActionForm
      action={action}
      schema={isOn ? ownPasswordInput : confirmSecondFactorInput}
      submitLabel={isOn ? '更换恢复码' : '启用动态口令'}
      submitVariant={isOn ? 'secondary' : 'primary'}
      renderResult={({ codes }) => <RecoveryCodes codes={codes} />}
    >
      {isOn ? (
        <OwnPassword />
      ) : (
        <div className="max-w-sm">
          <TextField
            name="code"
            label="手机上显示的 6 位动态口令"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
        </div>
      )}
    </ActionForm>
  );
}

export function RemoveOwnSecondFactorForm<T>({ action }: Readonly<{ action: FormAction<T> }>) {
  return (
    <ActionForm
      action={action}
      schema={ownPasswordInput}
      submitLabel="停用动态口令"
      confirm={{ title: '停用动态口令？', body: '停用后只凭密码即可登录，恢复码同时作废。', danger: true }}
    >
      <OwnPassword />
    </ActionForm>
  );
}

export function RemoveSecondFactorForm<T>({
  action,
  userId,
}: Readonly<{ action: FormAction<T>; userId: number }>) {
  return (
    <ActionForm
      action={action}
      schema={removeSecondFactorInput}
      submitLabel="解除动态口令"
      submitVariant="secondary"
      hidden={{ userId: String(userId) }}
    >
      <TextField name="reason" label="解除原因及核实身份的方式" maxLength={200} required />
      <OwnPassword />
    </ActionForm>
  );
}

/** The second step of signing in. */
export function SecondFactorForm<T>({
  action,
  returnTo,
}: Readonly<{ action: FormAction<T>; returnTo: string }>) {
  return (
    <ActionForm action={action} schema={secondFactorInput} submitLabel="登录" hidden={{ returnTo }}>
      <TextField
        name="code"
        label="动态口令或恢复码"
        hint="手机验证器上的 6 位数字；手机不在身边时输入一个恢复码。"
        autoComplete="one-time-code"
        maxLength={40}
        required
        autoFocus
      />
    </ActionForm>
  );
}

function RecoveryCodes({ codes }: Codes) {
  return (
    <Notice tone="warning" title="请打印或抄写恢复码，只显示这一次">
      <ul className="my-2 grid max-w-md grid-cols-2 gap-x-6 gap-y-1 font-mono text-[15px] select-all">
        {codes.map((code) => (
          <li key={code}>{groupedRecoveryCode(code)}</li>
        ))}
      </ul>
      <p>手机遗失时，用一个恢复码代替动态口令登录；每个恢复码只能用一次。请锁入抽屉，不要拍照。</p>
      <p className="mt-2">
        <PrintButton />
      </p>
    </Notice>
  );
}
