import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listHref, parseListQuery } from './list-query';

const options = {
  sortable: ['number', 'amount'],
  defaultSort: { sort: 'number', direction: 'desc' },
  filters: { status: ['active', 'settled'], from: 'date', product: 'text' },
} as const;

const plain = { q: '', page: 1, pageSize: 20, sort: 'number', direction: 'desc', filters: {}, query: {} };

describe('parseListQuery', () => {
  it('stands on its defaults', () => expect(parseListQuery({}, options)).toEqual(plain));

  it('reads a full address', () => {
    const params = {
      q: ' 张伟 ',
      page: '3',
      sort: 'amount',
      direction: 'asc',
      status: 'active',
      from: '2026-02-28',
    };
    expect(parseListQuery(params, options)).toEqual({
      q: '张伟',
      page: 3,
      pageSize: 20,
      sort: 'amount',
      direction: 'asc',
      filters: { status: 'active', from: '2026-02-28' },
      query: { ...params, q: '张伟' },
    });
  });

  it.each([
    { page: '0' },
    { page: '-1' },
    { page: '1e9' },
    { page: 'NaN' },
    { sort: 'password', direction: 'asc' },
    { status: "' or 1=1" },
    { from: '2026-02-30' },
    { unknown: 'x' },
    { status: [] },
  ])('passes over %o', (params) => expect(parseListQuery(params, options)).toEqual(plain));

  it('takes the first of a repeated parameter and shortens a long search', () => {
    const query = parseListQuery({ q: ['长'.repeat(80), 'b'] }, options);
    expect(query.q).toBe('长'.repeat(50));
  });

  it('reads its own cleaned address back the same, whatever came in', () => {
    const params = fc.dictionary(
      fc.constantFrom('q', 'page', 'sort', 'direction', 'status', 'from', 'product'),
      fc.oneof(
        fc.string(),
        fc.array(fc.string()),
        fc.constantFrom('amount', 'desc', 'active', '2026-01-01', '7'),
      ),
    );
    fc.assert(
      fc.property(params, (asked) => {
        const once = parseListQuery(asked, options);
        expect(parseListQuery(once.query, options)).toEqual(once);
      }),
    );
  });
});

describe('listHref', () => {
  it('changes one parameter and drops what says nothing', () => {
    expect(listHref('/loans', { q: '张', page: '4' }, { page: '1' })).toBe('/loans?q=%E5%BC%A0');
    expect(listHref('/loans', { status: 'active' }, { status: '' })).toBe('/loans');
  });
});
