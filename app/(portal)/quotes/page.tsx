import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { QuoteForm } from '@/components/quote/quote-form';
import { QuoteComparison, QuoteResult } from '@/components/quote/quote-result';
import type { SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import { getLprTable } from '@/db/queries/lpr';
import { listOfferedProducts } from '@/db/queries/products';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { ForPrograms } from './_components/for-programs';
import {
  addressOf,
  choicesOf,
  formIn,
  quotesOf,
  usualForm,
  usualTerms,
  type AskedQuotes,
} from './asked-quote';
import { EVENT_WORDS } from './typed-lines';

export const metadata: Metadata = { title: '贷款试算' };

type QuotesPageProps = Readonly<{ searchParams: Promise<SearchParams> }>;

const nothingAsked: AskedQuotes = { quotes: [], errors: {} };

export default async function QuotesPage({ searchParams }: QuotesPageProps) {
  const actor = await requireActor('quote.make');
  const products = listOfferedProducts(database(), actor);
  const said = formIn(await searchParams);
  const isAsked = Object.keys(said).length > 0;
  const form = isAsked ? { ...usualTerms, ...said } : usualForm(today());
  const { errors, quotes } = isAsked ? quotesOf(form, products) : nothingAsked;
  const [first, second] = quotes;
  const ceilings = { signedOn: today(), lprTable: getLprTable(database()) };
  const isWhole = first !== undefined && Object.keys(errors).length === 0;
  return (
    <div className="space-y-4">
      <PageHeader
        title="贷款试算"
        subtitle="按产品或自定条件计算还款计划和年化利率；只计算，不保存。"
        actions={isWhole && <QuoteFiles form={form} />}
      />
      <div data-print="hide">
        <Card title="试算条件">
          <QuoteForm
            basePath="/quotes"
            form={form}
            errors={errors}
            products={choicesOf(products).map(({ key, name }) => ({ value: key, label: name }))}
            eventWords={EVENT_WORDS}
          />
        </Card>
      </div>
      {isAsked && Object.keys(errors).length > 0 && (
        <Notice tone="danger" title="试算条件有误，请更正后重新计算">
          {Object.entries(errors).map(([field, message]) => (
            <p key={field}>{message}</p>
          ))}
        </Notice>
      )}
      {!isAsked && <EmptyState title="填写条件后点“计算”" hint="结果可打印，也可下载 PDF 和 Excel。" />}
      {isWhole && second && <QuoteComparison quotes={quotes} ceilings={ceilings} />}
      {isWhole && !second && <QuoteResult {...first} ceilings={ceilings} />}
      <ForPrograms />
    </div>
  );
}

function QuoteFiles({ form }: Readonly<{ form: Readonly<Record<string, string>> }>) {
  return (
    <>
      <PrintButton />
      <ButtonLink href={addressOf('/quotes/plan.pdf', form)} external>
        PDF
      </ButtonLink>
      <ButtonLink href={addressOf('/quotes/plan.xlsx', form)} external>
        Excel
      </ButtonLink>
    </>
  );
}
