// 提前还款: whether, when, at what cost, and what becomes of the plan (domain.md 2.17, 2.9).
import type { LoanTerms, PrepaymentEffect } from '@/lib/domain/loan/terms';
import { formatRate } from '@/lib/format/number';
import type { Clause } from '../parts/prose';

const title = '提前还款';

export function prepaymentClause(terms: LoanTerms): Clause {
  const { allowed, feePercent } = terms.prepayment;
  if (!allowed) {
    return {
      title,
      items: ['借款人提前归还借款的，应当经贷款人书面同意，利息按照实际借款的期间计算。'],
    };
  }
  const fee =
    Number(feePercent) === 0
      ? '借款人提前还款的，贷款人不收取违约金或者其他费用。'
      : `借款人提前还款的，应当按提前归还本金的${formatRate(feePercent)}向贷款人支付违约金，除此之外贷款人不收取其他费用。`;
  return { title, items: [`${allowedWords(terms)}${restWords(terms)}`, partWords(terms), fee] };
}

function allowedWords({ prepayment }: LoanTerms): string {
  const { noticeDays } = prepayment;
  const notice = noticeDays > 0 ? `，但应当提前${noticeDays}天书面通知贷款人，并` : '，但应当';
  return `借款人可以提前归还全部或者部分借款本金${notice}先结清已到期的应还款项。`;
}

function restWords({ prepayment }: LoanTerms): string {
  switch (prepayment.rest) {
    case 'day':
      return '提前归还的本金，利息计算至实际还款之日。';
    case 'period':
      return '提前归还的本金，利息计算至还款当期的期末。';
    case 'plan':
      return '提前归还的，利息仍按原还款计划的约定计收。';
  }
}

const EFFECT_WORDS: Readonly<Record<PrepaymentEffect, string>> = {
  reduce_instalment: '借款期限不变，相应减少以后每期的还款额',
  reduce_term: '每期还款额不变，相应缩短借款期限',
  next_instalment: '还款计划不变，所还款项依次冲抵以后各期应还的款项',
  last_instalment: '还款计划不变，所还款项自最后一期起倒序冲抵',
  absorb_next: '还款计划不变，所还本金冲抵其后各期应还的本金，利息按剩余本金计收',
};

const AT_THE_END: readonly LoanTerms['method'][] = ['bullet', 'interest_only', 'free'];

/** What becomes of the plan; where the principal is due at the end anyway, only the interest changes. */
function partWords({ method, prepayment }: LoanTerms): string {
  const { collects, effect } = prepayment;
  const isRemade = AT_THE_END.includes(method) || effect === 'reduce_instalment' || effect === 'reduce_term';
  const remade = isRemade ? '，贷款人据此重新编制还款计划表' : '';
  return `部分提前还款的，${effectWords(method, effect)}${remade}。${collectWords(collects)}`;
}

function effectWords(method: LoanTerms['method'], effect: PrepaymentEffect): string {
  if (AT_THE_END.includes(method)) return '借款期限不变，以后的利息按剩余本金计算';
  const isTaken = effect === 'reduce_instalment' || effect === 'reduce_term';
  if (method === 'agreed' && isTaken) return '所还本金自最后一期起倒序冲减约定的各期本金';
  return EFFECT_WORDS[effect];
}

function collectWords(collects: LoanTerms['prepayment']['collects']): string {
  switch (collects) {
    case 'interest_first':
      return '';
    case 'principal_first':
      return '所还款项先冲减本金，截至当日已产生的利息于该期还款日（结息日）支付。';
    case 'with_principal':
      return '所还款项按利随本清分配，即归还的本金与该部分本金截至当日的利息一并收取，其余本金的利息于到期或者以后归还时支付。';
  }
}
