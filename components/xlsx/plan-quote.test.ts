import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { reckonQuote } from '@/lib/domain/loan/quote';
import { ZERO } from '@/lib/domain/money/money';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { planQuoteWorkbook } from './plan-quote';

const quote = reckonQuote({ terms: sampleTerms, events: [], asOf: null, feeAtSigning: ZERO });

async function partsOf(names: readonly string[]): Promise<Record<string, string>> {
  const file = await planQuoteWorkbook(names.map((name) => ({ name, quote })));
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

it('holds amounts as numbers, days as days and no formula at all', async () => {
  const name = '=HYPERLINK("http://evil.example")';
  const parts = await partsOf([name]);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toContain(`<v>${(quote.plan[0]?.interest ?? 0) / 100}</v>`);
  // 2026-02-15 is day 46068 of Excel's calendar.
  expect(sheet).toContain('<v>46068</v>');
  expect(parts['xl/styles.xml']).toContain('yyyy-mm-dd');
  expect(parts['xl/styles.xml']).toMatch(/#,##0\.00|numFmtId="4"/);
});

it('gives every quote a sheet of its own, whatever its name', async () => {
  const parts = await partsOf(['经营贷/甲', '经营贷/甲', '']);
  expect(Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/sheet'))).toHaveLength(3);
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    (one) => one[1],
  );
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).not.toMatch(/[\\/?*[\]:]/);
});
