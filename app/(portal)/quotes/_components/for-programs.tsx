import { quotePicture } from '@/lib/commands/quote/picture';
import { answerQuote } from '@/lib/commands/quote/reckon';

const EXAMPLE = {
  terms: {
    principal: '100000.00',
    annualRate: '14.4',
    startsOn: '2026-01-15',
    months: 12,
    method: 'equal_instalment',
  },
  events: [{ type: 'repay', valueDate: '2026-02-15', amount: '8997.54' }],
  asOf: '2026-03-01',
} as const;

/** What programs may ask of the calculator, with an answer that the engine itself gives. */
export function ForPrograms() {
  return (
    <details data-print="hide" className="rounded-card border border-line bg-surface">
      <summary className="cursor-pointer px-4 py-2.5 font-semibold pointer-coarse:py-3">
        接口说明：POST /api/v1/quotes
      </summary>
      <div className="space-y-3 border-t border-line p-4">
        <p>
          用登录后的会话调用，请求和返回都是 JSON（Content-Type: application/json，不超过 512
          KB）。只计算，不写入任何数据。
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            terms 为贷款条件：principal（元）、annualRate（年 %）或 monthlyRate（月 ‰）或 dailyRate（日
            ‱）任选一种、startsOn，以及 maturesOn、months、periods
            任选一种；其余各项与合同条款相同，不填取通常值。
          </li>
          <li>
            events 为已发生的业务，可不填，最多 100
            项：disburse、repay、charge_fee、refund、waive、change_rate、extend、restructure、transfer、stop_accrual、resume_accrual、defer_interest、write_off、recover、reverse（target
            为被冲正的是第几项）。
          </li>
          <li>asOf 为截至日；feeAtSigning 为计入年化的签约费用；withDetails 为 false 时不返回计息明细。</li>
          <li>
            返回
            plan（还款计划）、totals（合计）、effectiveRate（单利、复利、XIRR）、state（截至日的应还、已还、未还、逾期、结清金额和计息明细）；金额同时给出元（yuan）和分（fen）。
          </li>
          <li>
            有误时返回 ok: false、message 和 fieldErrors：400 不是 JSON，401 未登录，403 无权限，413 过大，415
            类型不对，422 条件有误。
          </li>
        </ul>
        <Sample title="请求">{EXAMPLE}</Sample>
        <Sample title="返回（节选：第 1 期、年化与结清金额）">{excerpt()}</Sample>
      </div>
    </details>
  );
}

function excerpt(): unknown {
  const answer = answerQuote(EXAMPLE);
  if (!answer.ok) return answer;
  const { effectiveRate, ok, plan, state, totals } = quotePicture(answer.quote, false);
  const { asOf, daysPastDue, outstandingPrincipal, payoff } = state;
  return {
    ok,
    plan: plan.slice(0, 1),
    totals,
    effectiveRate,
    state: { asOf, daysPastDue, outstandingPrincipal, payoff },
  };
}

function Sample({ title, children }: Readonly<{ title: string; children: unknown }>) {
  return (
    <figure>
      <figcaption className="mb-1 text-[13px] text-ink-soft">{title}</figcaption>
      <pre className="rounded-card border border-line bg-canvas p-3 text-xs leading-5 whitespace-pre-wrap">
        {JSON.stringify(children, null, 2)}
      </pre>
    </figure>
  );
}
