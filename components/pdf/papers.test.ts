import { beforeAll, describe, expect, it } from 'vitest';
import { fen, ZERO } from '@/lib/domain/money/money';
import { formatMoney } from '@/lib/format/money';
import {
  hardContract,
  longBorrower,
  noteOf,
  sampleCertificate,
  sampleContract,
  sampleReceipt,
} from '@/lib/testing/paper-samples';
import { canReadPdf, heightsOf, pagesOf, solidText } from '@/lib/testing/pdf-text';
import { renderLoanContract } from './loan-contract';
import { renderLoanNote } from './loan-note';
import { renderReceipt } from './receipt';
import { renderCertificate } from './settlement-certificate';

const RARE_NAME = '张𬭎𪚥';

const papers = {
  contract: () => renderLoanContract(sampleContract()),
  'hard contract': () => renderLoanContract(hardContract()),
  note: () => renderLoanNote(noteOf(sampleContract())),
  'hard note': () => renderLoanNote(noteOf(hardContract(6))),
  receipt: () => renderReceipt(sampleReceipt()),
  'receipt of held money': () =>
    renderReceipt(
      sampleReceipt({
        borrower: { ...longBorrower, kind: 'person', name: RARE_NAME },
        amount: fen(9_999_999_999),
        lines: [],
        prepaidPrincipal: ZERO,
        held: fen(9_999_999_999),
        credit: fen(9_999_999_999),
      }),
    ),
  certificate: () => renderCertificate(sampleCertificate()),
  'hard certificate': () =>
    renderCertificate(sampleCertificate({ borrower: longBorrower, guarantee: 'mortgage', credit: fen(105) })),
} as const;

type Name = keyof typeof papers;
const NAMES = Object.keys(papers) as Name[];
const rendered = new Map<Name, string[][]>();
/** Where the due days and their heading stand on each page of the hard contract. */
let planHeights: number[][] = [];
const pages = (name: Name): string[][] => rendered.get(name) ?? [];
const text = (name: Name): string => solidText(pages(name));

it('gives the same bytes for the same facts', async () => {
  const [one, other] = [await papers.note(), await papers.note()];
  expect(one.equals(other)).toBe(true);
  expect(one.equals(await renderLoanNote(noteOf(sampleContract({ purpose: '采购建材' }))))).toBe(false);
});

// Poppler belongs to the machine, not to the project: without it, nobody here can read a page.
describe.skipIf(!canReadPdf)('what is on the pages', () => {
  beforeAll(async () => {
    for (const name of NAMES) {
      const pdf = await papers[name]();
      rendered.set(name, pagesOf(pdf));
      if (name === 'hard contract') planHeights = heightsOf(pdf, /^(应还日|20\d\d-\d\d-\d\d\*?)$/);
    }
  }, 180_000);

  it.each(NAMES)('counts the pages of the %s', (name) => {
    const all = pages(name);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map((lines) => lines.at(-1)?.replace(/\s/g, ''))).toEqual(
      all.map((_, index) => `第${index + 1}页/共${all.length}页`),
    );
  });

  it.each(NAMES)('begins no line of the %s with a closing sign and ends none with an opening one', (name) => {
    const lines = pages(name)
      .flat()
      .map((line) => line.trim());
    expect(lines.filter((line) => /^[。，、；：？！）》」』”’·％%‰÷×＝]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /[（《「『“‘〔¥÷×＝]$/u.test(line))).toEqual([]);
  });

  it.each(NAMES)('signs the %s on a page that says more than the signatures', (name) => {
    for (const lines of pages(name)) {
      const signed = lines.findIndex((line) => /（(公章|签字并捺印|财务专用章)）：/.test(line));
      if (signed >= 0) expect(signed).toBeGreaterThan(2);
    }
    expect(text(name)).toMatch(/（(公章|财务专用章)）：/);
  });

  it('states the parties, the amount, the cost and the plan in the contract', () => {
    const contract = text('contract');
    for (const words of [
      '借款合同',
      '安信借字〔2026〕第000012号',
      '330106199003072415',
      '人民币壹拾贰万元整（小写：¥120,000.00）',
      '采购建材周转',
      '自2026年1月15日起至2027年1月15日止',
      '账号：6222020200012345670',
      '账号：3301040160000012345',
      '年化综合融资成本（年化利率）为14.40%（单利）、15.39%（复利，内部收益率法）',
      '附件一还款计划表',
      '合计120,000.009,564.63129,564.63',
      '附件二综合融资成本明示表',
      '年利率21.6%',
      '除上述已明示成本外，不再收取其他与贷款相关的息费',
      '签订地点',
    ]) {
      expect(contract).toContain(words);
    }
  });

  it('prints long names, long texts and large amounts whole', () => {
    const hard = hardContract();
    const contract = text('hard contract');
    expect(contract).toContain(longBorrower.name);
    expect(contract).toContain(hard.purpose.replaceAll(' ', ''));
    expect(contract).toContain(hard.guaranteeDetail.replaceAll(' ', ''));
    expect(contract).toContain('¥99,999,999.99');
    expect(contract).toContain('应当经贷款人书面同意');
    for (const row of hard.plan) {
      const due = `${row.effectiveDueOn}${row.effectiveDueOn === row.dueOn ? '' : '*'}`;
      expect(contract).toContain(`${row.period}${due}${formatMoney(row.openingBalance)}`);
    }
  });

  it('repeats the heading of the plan on each of its pages', () => {
    const planned = pages('hard contract').filter((lines) =>
      lines.some((line) => /^\s*\d+\s+20\d\d-\d\d-\d\d/.test(line)),
    );
    expect(planned.length).toBeGreaterThan(1);
    for (const lines of planned) {
      expect(lines.some((line) => /期次\s+应还日\s+期初余额\s+应还本金/.test(line))).toBe(true);
    }
  });

  it('tears no row of the plan over two pages', () => {
    const planned = planHeights.filter((tops) => tops.length > 1);
    expect(planned.length).toBeGreaterThan(1);
    const steps = planned.flatMap((tops) => tops.slice(1).map((top, index) => top - (tops[index] ?? 0)));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.5);
  });

  it('states in the note what was received, when, and that the day counts in capitals', () => {
    const note = text('note');
    for (const words of [
      '借据编号：安信借字〔2026〕第000012号-01',
      '借款合同编号安信借字〔2026〕第000012号',
      '人民币壹拾贰万元整',
      '¥120,000.00',
      '贰零贰陆年零壹月壹拾伍日',
      '贰零贰柒年零壹月壹拾伍日',
      '14.4%（单利），折合月利率12‰、日利率万分之4',
      '等额本息',
      '6222020200012345670',
      '合计120,000.009,564.63129,564.63',
    ]) {
      expect(note).toContain(words);
    }
  });

  it('splits the receipt by period and part, to the amount received', () => {
    const receipt = text('receipt');
    for (const words of [
      'SJ2026000042',
      '人民币肆万零捌佰元伍角陆分',
      '¥40,800.56',
      '银行转账',
      '第1期2026-02-159,334.521,440.00185.0128.5110,988.04',
      '提前还本—19,038.00———19,038.00',
      '合计37,819.052,767.99185.0128.5140,800.56',
      '冲销后剩余本金¥82,180.95',
    ]) {
      expect(receipt).toContain(words);
    }
    expect(text('receipt of held money')).toContain('转入预收款———99,999,999.99');
  });

  it('leaves a mark, and no other sign, where the typeface has none', () => {
    expect(text('receipt of held money')).toContain('交款人张𬭎〓');
  });

  it('certifies what was owed, paid and released', () => {
    const certificate = text('certificate');
    for (const words of [
      '安信结字〔2026〕第000007号',
      '兹证明，借款人张建国（居民身份证号码：330106199003072415）',
      '人民币壹拾贰万元整（小写：¥120,000.00）',
      '截至2026年12月30日，该笔借款的本金、利息及其他应付款项已全部结清',
      '120,000.009,564.64185.0128.510.00129,778.16',
      '日期：2026年12月31日',
    ]) {
      expect(certificate).toContain(words);
    }
    expect(certificate).not.toContain('担保');
    expect(text('hard certificate')).toContain('抵押担保同时解除，我公司同意办理抵押登记注销手续');
    expect(text('hard certificate')).toContain('预收款余额¥1.05，由我公司另行退还');
  });
});
