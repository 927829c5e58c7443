import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { QrPicture } from '@/components/user/qr-picture';
import {
  IssueCodesForm,
  PrepareSecondFactorForm,
  RemoveOwnSecondFactorForm,
} from '@/components/user/second-factor-forms';
import { getOwnSecondFactor, type OwnSecondFactor } from '@/db/queries/second-factor';
import { addressForPhone } from '@/lib/commands/second-factor/codes';
import { formatInstant } from '@/lib/format/date';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { issueCodes, prepareFactor, removeFactor } from '../actions';

export const metadata: Metadata = { title: '动态口令' };

export default async function SecondFactorPage() {
  const actor = await requireActor('second-factor.prepare');
  const factor = getOwnSecondFactor(database(), actor);
  return (
    <div className="max-w-2xl space-y-4">
      <PageHeader
        title="动态口令"
        subtitle="登录时除密码外，再输入手机验证器每 30 秒变换一次的 6 位数字。密码被人知道，账号仍然安全。"
        breadcrumbs={[{ label: '我的账号', href: '/account' }, { label: '动态口令' }]}
      />
      <Setting factor={factor} />
    </div>
  );
}

function Setting({ factor }: Readonly<{ factor: OwnSecondFactor }>) {
  if (factor.state === 'off')
    return (
      <Card title="设置动态口令" description="先在手机上安装任意一种验证器应用（支持 TOTP 标准）。">
        <PrepareSecondFactorForm action={prepareFactor} />
      </Card>
    );
  const isOn = factor.state === 'on';
  return (
    <>
      <Card title={isOn ? '动态口令已启用' : '用手机扫描，再输入显示的数字'}>
        <div className="mb-4">{isOn ? <Standing factor={factor} /> : <ForPhone factor={factor} />}</div>
        <IssueCodesForm action={issueCodes} isOn={isOn} />
      </Card>
      {isOn && (
        <Card title="停用动态口令" description="更换手机时，先停用，再用新手机重新设置。">
          <RemoveOwnSecondFactorForm action={removeFactor} />
        </Card>
      )}
    </>
  );
}

type In<S extends OwnSecondFactor['state']> = Readonly<{ factor: Extract<OwnSecondFactor, { state: S }> }>;

function Standing({ factor }: In<'on'>) {
  return (
    <>
      <DescriptionList
        items={[
          { label: '启用时间', value: formatInstant(factor.since) },
          { label: '剩余恢复码', value: `${factor.recoveryCodes} 个` },
        ]}
      />
      <p className="mt-3 text-ink-soft">更换恢复码后，原有的全部作废。</p>
    </>
  );
}

function ForPhone({ factor }: In<'prepared'>) {
  return (
    <div className="flex flex-wrap items-start gap-6">
      <QrPicture
        text={addressForPhone(factor.secret, factor.company, factor.username)}
        label="动态口令二维码"
      />
      <div className="max-w-xs space-y-2">
        <p>不能扫描时，在验证器里选择“手动输入”，填写密钥：</p>
        <p className="font-mono select-all">{factor.secret.match(/.{1,4}/g)?.join(' ')}</p>
        <p className="text-ink-soft">类型：基于时间（TOTP），6 位数字，30 秒。</p>
      </div>
    </div>
  );
}
