import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenate, unbreakables, withoutLooseBlanks } from './line-break';

const CLOSING = '。，、；：？！）》」』”’';
const OPENING = '（《「『“‘';

describe('unbreakables', () => {
  it('breaks between any two Chinese signs', () => {
    expect(unbreakables('借款合同')).toEqual(['借', '款', '合', '同']);
  });

  it('keeps closing signs with what goes before and opening signs with what follows', () => {
    expect(unbreakables('按《民法典》执行，（以下称“本法”）。')).toEqual([
      '按',
      '《民',
      '法',
      '典》',
      '执',
      '行，',
      '（以',
      '下',
      '称',
      '“本',
      '法”）。',
    ]);
  });

  it('keeps amounts, rates and numbers whole', () => {
    expect(unbreakables('小写¥1,234,567.89元，年利率14.4%')).toEqual([
      '小',
      '写',
      '¥1,234,567.89',
      '元，',
      '年',
      '利',
      '率',
      '14.4%',
    ]);
  });

  it('lets a run of letters break that would not fit a line', () => {
    const parts = unbreakables('A'.repeat(60));
    expect(parts.join('')).toBe('A'.repeat(60));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(28);
  });

  it('keeps a rare sign beyond the first plane in one', () => {
    expect(unbreakables('𬭎某')).toEqual(['𬭎', '某']);
  });

  it('never loses or moves a sign, nor breaks where 避头尾 forbids', () => {
    const signs = fc.constantFrom(...'借款合同年利率期限', ...CLOSING, ...OPENING, ...'0123456789,.%AB');
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 40 }), (text) => {
        const parts = unbreakables(text.join(''));
        expect(parts.join('')).toBe(text.join(''));
        expect(parts.slice(1).filter((part) => CLOSING.includes(part.charAt(0)))).toEqual([]);
        expect(parts.slice(0, -1).filter((part) => OPENING.includes(part.charAt(part.length - 1)))).toEqual(
          [],
        );
      }),
    );
  });
});

describe('hyphenate', () => {
  it('puts an empty syllable at each break, for which no hyphen is written', () => {
    expect(hyphenate('借合同。')).toEqual(['借', '', '合同。', '']);
  });

  it('gives spaces back as they are', () => {
    expect(hyphenate('  ')).toEqual(['  ']);
  });

  it('lets no line end with the opening bracket before another script', () => {
    expect(hyphenate('ABC（')).toEqual(['ABC', '', '（']);
  });
});

describe('withoutLooseBlanks', () => {
  it('sets Chinese solid beside figures and letters, and leaves other languages alone', () => {
    expect(withoutLooseBlanks('支付货款 3,600,000.00 元')).toBe('支付货款3,600,000.00元');
    expect(withoutLooseBlanks('文三路 1 号 A 座  12 层')).toBe('文三路1号A座12层');
    expect(withoutLooseBlanks('Alpha Trading Limited')).toBe('Alpha Trading Limited');
  });
});
