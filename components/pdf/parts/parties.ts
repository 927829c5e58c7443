// The two sides of a loan as papers name them.
import type { CustomerKind } from '@/lib/domain/identity/kinds';
import type { Fact } from './facts';

export type Lender = Readonly<{
  name: string;
  creditCode: string;
  address: string;
  phone: string;
  legalRepresentative: string;
  bankName: string;
  bankAccount: string;
}>;

export type Borrower = Readonly<{
  name: string;
  kind: CustomerKind;
  identityNumber: string;
  phone: string;
  address: string;
  /** 法定代表人 or 经营者; empty for a plain person. */
  legalRepresentative: string;
}>;

export type Account = Readonly<{ name: string; bank: string; number: string }>;

/** What the paper is called that proves who the borrower is. */
export const identityWords = (borrower: Pick<Borrower, 'kind'>): string =>
  borrower.kind === 'company' ? '统一社会信用代码' : '居民身份证号码';

const representativeWords = (borrower: Borrower): string =>
  borrower.kind === 'company' ? '法定代表人' : '经营者';

export const lenderFacts = (lender: Lender): (readonly Fact[])[] => [
  [{ label: '贷款人', value: lender.name }],
  [
    { label: '统一社会信用代码', value: lender.creditCode },
    { label: '法定代表人', value: lender.legalRepresentative },
  ],
  [{ label: '住所', value: lender.address }],
  [{ label: '联系电话', value: lender.phone }],
];

export function borrowerFacts(borrower: Borrower): (readonly Fact[])[] {
  const identity = { label: identityWords(borrower), value: borrower.identityNumber };
  const representative = { label: representativeWords(borrower), value: borrower.legalRepresentative };
  return [
    [{ label: '借款人', value: borrower.name }],
    borrower.legalRepresentative ? [identity, representative] : [identity],
    [{ label: borrower.kind === 'company' ? '住所' : '住址', value: borrower.address }],
    [{ label: '联系电话', value: borrower.phone }],
  ];
}

/** "6222 0202 0001 2345 670": figures that people compare by eye, in fours that no line end tears apart. */
export const groupedAccount = (account: string): string => account.replace(/(\d{4})(?=\d)/g, '$1\u00a0');

/** An account in running text: a line each, so that nothing of it is lost in a paragraph. */
export const accountLines = ({ name, bank, number }: Account): readonly string[] => [
  `户名：${name}`,
  `开户行：${bank}`,
  `账号：${groupedAccount(number)}`,
];
