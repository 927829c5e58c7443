import fc from 'fast-check';
import nzhCn from 'nzh/cn';
import { describe, expect, it } from 'vitest';
import { fen, MAX_FEN, parseYuan, toYuanText } from '@/lib/domain/money/money';
import { chineseAmount, chineseAmountInYuan } from './chinese-amount';

function yuan(text: string) {
  const amount = parseYuan(text);
  if (amount === null) throw new Error(`not an amount: ${text}`);
  return amount;
}

describe('chineseAmount', () => {
  it.each([
    ['0', '零元整'],
    ['0.01', '壹分'],
    ['0.10', '壹角'],
    ['0.11', '壹角壹分'],
    ['1', '壹元整'],
    ['10', '壹拾元整'],
    ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['120000', '壹拾贰万元整'],
    ['1000000.50', '壹佰万元伍角'],
    ['10001000', '壹仟万壹仟元整'],
    ['20300.06', '贰万零叁佰元零陆分'],
    ['100000000', '壹亿元整'],
    ['101000000', '壹亿零壹佰万元整'],
    ['100000000.01', '壹亿元零壹分'],
  ])('writes %s yuan as %s', (text, words) => {
    expect(chineseAmount(yuan(text))).toBe(words);
  });

  it('puts the currency right before the words', () => {
    expect(chineseAmountInYuan(yuan('120000'))).toBe('人民币壹拾贰万元整');
  });

  it('writes the largest amount there is', () => {
    expect(chineseAmount(fen(MAX_FEN))).toBe('玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分');
  });

  it('refuses what no paper may state', () => {
    expect(() => chineseAmount(fen(-520))).toThrow(/negative/);
    expect(() => chineseAmount(fen(MAX_FEN + 1))).toThrow(/ten trillion/);
  });

  it('says the amount that it was given, never another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_FEN }), (count) => {
        const words = chineseAmount(fen(count));
        const [whole = '', parts = ''] = words.includes('元') ? words.split('元') : ['', words];
        const digit = (text: string | undefined) => (text ? Number(nzhCn.decodeB(text)) : 0);
        const read =
          (whole ? Number(nzhCn.decodeB(whole)) * 100 : 0) +
          digit(/(.)角/.exec(parts)?.[1]) * 10 +
          digit(/(.)分/.exec(parts)?.[1]);
        expect([toYuanText(fen(read)), words]).toEqual([toYuanText(fen(count)), words]);
      }),
      { numRuns: 500 },
    );
  });
});
