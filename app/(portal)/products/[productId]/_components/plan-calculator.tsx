import { PlanPreview } from '@/components/loan/plan-preview';
import { PlanQuoteForm, type PlanAsked } from '@/components/product/plan-quote-form';
import type { SearchParams } from '@/components/tables/list-query';
import { Card } from '@/components/ui/card';
import { getLprTable } from '@/db/queries/lpr';
import { quoteTerms } from '@/lib/commands/loan/quote';
import type { ProductTerms } from '@/lib/domain/loan/product';
import { exampleOf } from '@/lib/domain/loan/product-example';
import { productLimitErrors } from '@/lib/domain/loan/product-limits';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen, maxMoney, minMoney, toYuanText } from '@/lib/domain/money/money';
import type { FieldErrors } from '@/lib/domain/refusal';
import { exampleWords } from '@/lib/format/product-words';
import { planQuoteInput } from '@/lib/schemas/loan';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';

type PlanCalculatorProps = Readonly<{
  basePath: string;
  version: number;
  terms: ProductTerms;
  query: SearchParams;
}>;

/** 还款试算: what a loan of this product would cost, for any figures within its limits. */
export function PlanCalculator({ basePath, version, terms, query }: PlanCalculatorProps) {
  const asked = askedIn(query, terms);
  const quote = quoteOf(asked, terms);
  const assumed = quote.terms && exampleWords(quote.terms);
  return (
    <Card title="还款试算" description={`按本版本的规定计算，不保存。${assumed ?? ''}`} flush>
      <div className="border-b border-line p-4">
        <PlanQuoteForm basePath={basePath} version={String(version)} asked={asked} errors={quote.errors} />
      </div>
      {quote.terms && (
        <PlanPreview terms={quote.terms} signedOn={today()} lprTable={getLprTable(database())} />
      )}
    </Card>
  );
}

const EXAMPLE_AMOUNT = fen(10_000_000);
const EXAMPLE_MONTHS = 12;

/** What the address asks for; where it asks for nothing, an ordinary loan of the product. */
function askedIn(query: SearchParams, terms: ProductTerms): PlanAsked {
  const one = (name: string, otherwise: string): string => {
    const value = query[name];
    return (typeof value === 'string' ? value : value?.[0])?.slice(0, 50) ?? otherwise;
  };
  const amount = maxMoney(terms.minimumAmount, minMoney(terms.maximumAmount, EXAMPLE_AMOUNT));
  const months = Math.max(terms.minimumMonths, Math.min(terms.maximumMonths, EXAMPLE_MONTHS));
  return {
    amount: one('amount', toYuanText(amount)),
    months: one('months', String(months)),
    annualRate: one('annualRate', terms.defaultRate),
    startsOn: one('startsOn', today()),
  };
}

type Quote = Readonly<{ terms: LoanTerms | null; errors: FieldErrors }>;

function quoteOf(asked: PlanAsked, terms: ProductTerms): Quote {
  const parsed = planQuoteInput.safeParse(asked);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
    return { terms: null, errors: Object.fromEntries(complaints) };
  }
  const { amount, ...figures } = parsed.data;
  const guarantee = terms.guarantees[0] ?? 'credit';
  const errors = productLimitErrors(terms, { ...figures, amount, guarantee });
  if (Object.keys(errors).length > 0) return { terms: null, errors };
  return { terms: exampleOf(quoteTerms(terms, { ...figures, principal: amount })), errors };
}
