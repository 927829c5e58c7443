import { describe, expect, it } from 'vitest';
import { csv } from './csv';

const one = (text: string): string => csv([[text]]).slice(1, -2);

describe('csv', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends each row', () => {
    expect(
      csv([
        ['编号', '姓名'],
        ['1', '张三'],
      ]),
    ).toBe('\uFEFF编号,姓名\r\n1,张三\r\n');
  });

  it('quotes what would break a row', () => {
    expect(one('他说"好",\n就走了')).toBe('"他说""好"",\n就走了"');
  });

  it.each(['=1+1', '+1', '@SUM(A1)', '-2+3', '\tx', "=cmd|' /C calc'!A0"])('disarms %j', (text) => {
    expect(one(text).replaceAll('"', '')).toMatch(/^'/);
  });

  it('leaves figures as they are', () => {
    expect(one('-12.50')).toBe('-12.50');
  });
});
