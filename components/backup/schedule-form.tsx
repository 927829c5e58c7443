'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { CheckboxField, SelectField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { TextField } from '@/components/forms/text-fields';
import { INTERVAL_OPTIONS } from '@/lib/format/labels-backup';
import { backupSettingsInput } from '@/lib/schemas/backup';

type ScheduleFormProps<T> = Readonly<{
  action: FormAction<T>;
  defaultValues: Readonly<Record<string, string>>;
  enabled: boolean;
  ownFolder: string;
}>;

export function ScheduleForm<T>({ action, defaultValues, enabled, ownFolder }: ScheduleFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={backupSettingsInput}
      submitLabel="保存设置"
      defaultValues={defaultValues}
    >
      <FormSection title="时间与份数" columns={3}>
        <CheckboxField name="enabled" label="启用定时备份" defaultChecked={enabled} span="full" />
        <SelectField
          name="everyHours"
          label="备份间隔"
          options={INTERVAL_OPTIONS}
          emptyLabel=""
          hint="硬盘损坏时，最多丢失一个间隔内的数据"
          required
        />
        <TextField name="keepHourly" label="按小时保留份数" inputMode="numeric" suffix="份" required />
        <TextField name="keepDaily" label="按日保留份数" inputMode="numeric" suffix="份" required />
        <TextField name="keepWeekly" label="按周保留份数" inputMode="numeric" suffix="份" required />
        <TextField name="keepMonthly" label="按月保留份数" inputMode="numeric" suffix="份" required />
      </FormSection>
      <FormSection title="存放位置" columns={2}>
        <TextField
          name="folder"
          label="备份文件夹"
          hint={`服务器上的完整路径；不填则存放在 ${ownFolder}`}
          maxLength={300}
        />
        <TextField
          name="secondFolder"
          label="第二备份文件夹"
          hint="另一块硬盘或已挂载的共享文件夹；不填则只存一份"
          maxLength={300}
        />
      </FormSection>
    </ActionForm>
  );
}
