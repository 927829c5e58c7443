import {
  ApproveForm,
  InvestigateForm,
  ReviewForm,
  SubmitForm,
  WithdrawForm,
} from '@/components/application/act-forms';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { ApplicationDetail } from '@/db/queries/applications';
import { getLprTable } from '@/db/queries/lpr';
import { capVerdict } from '@/lib/domain/interest/cost-cap';
import { toYuanText } from '@/lib/domain/money/money';
import { formatLpr } from '@/lib/format/number';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import {
  approveApplicationAction,
  investigateApplicationAction,
  reviewApplicationAction,
  submitApplicationAction,
  withdrawApplicationAction,
} from '../../actions';

/** The acts open to this reader, each with its form; nothing when there is nothing to do. */
export function ActPanel({ found }: Readonly<{ found: ApplicationDetail }>) {
  const concerned = { applicationId: found.id, version: found.version };
  const isOpen = (act: ApplicationDetail['acts'][number]) => found.acts.includes(act);
  return (
    <div data-print="hide" className="space-y-4">
      {found.isKeptApart && (
        <Notice tone="warning" title="审贷分离">
          您受理或调查过本笔业务，不能再对其审查、审批，请由其他审核员办理。
        </Notice>
      )}
      {isOpen('submit') && (
        <Card title="提交调查" description="核对申请内容无误后提交，提交后不能再修改。">
          <SubmitForm action={submitApplicationAction} {...concerned} />
        </Card>
      )}
      {isOpen('investigate') && <InvestigateForm action={investigateApplicationAction} {...concerned} />}
      {isOpen('pass_review') && <ReviewForm action={reviewApplicationAction} {...concerned} />}
      {isOpen('approve') && (
        <ApproveForm
          action={approveApplicationAction}
          {...concerned}
          figures={{
            amount: toYuanText(found.amount),
            months: String(found.months),
            annualRate: found.annualRate,
          }}
          lprCapWords={lprCapWords()}
        />
      )}
      {isOpen('withdraw') && (
        <details className="rounded-card border border-line bg-surface px-4 py-2">
          <summary className="text-ink-soft pointer-coarse:py-[11px]">撤回申请</summary>
          <div className="py-3">
            <WithdrawForm action={withdrawApplicationAction} {...concerned} />
          </div>
        </details>
      )}
    </div>
  );
}

function lprCapWords(): string {
  const { lpr, lprCap } = capVerdict('0', today(), getLprTable(database()));
  return lpr && lprCap ? `${formatLpr(lprCap)}（${lpr.publishedOn} 公布）` : '';
}
