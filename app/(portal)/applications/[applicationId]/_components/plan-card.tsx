import { PlanPreview } from '@/components/loan/plan-preview';
import { Card } from '@/components/ui/card';
import type { ApplicationDetail } from '@/db/queries/applications';
import { getLprTable } from '@/db/queries/lpr';
import { quoteTerms } from '@/lib/commands/loan/quote';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';

/** What the loan would cost and when it would be repaid; once there is a contract, its own plan counts. */
export function PlanCard({ found }: Readonly<{ found: ApplicationDetail }>) {
  if (found.contract || found.state === 'refused' || found.state === 'withdrawn') return null;
  const terms = quoteTerms(found.product.terms, {
    principal: found.amount,
    months: found.months,
    annualRate: found.annualRate,
    startsOn: today(),
  });
  return (
    <Card title="还款计划（试算）" description={`假定 ${today()} 放款；以合同和借据为准。`} flush>
      <PlanPreview terms={terms} signedOn={today()} lprTable={getLprTable(database())} />
    </Card>
  );
}
