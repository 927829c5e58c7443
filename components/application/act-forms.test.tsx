import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createApplicationSchema, investigateApplicationSchema } from '@/lib/schemas/application';
import { ApproveForm, InvestigateForm, ReviewForm, SubmitForm, WithdrawForm } from './act-forms';
import { ApplicationForm } from './application-form';

const concerned = {
  action: () => Promise.reject(new Error('not posted here')),
  applicationId: 7,
  version: 3,
};

const namesIn = (markup: string): string[] =>
  [...new Set([...markup.matchAll(/ name="([^"$]+)"/g)].map((match) => match[1] ?? ''))].toSorted();

describe('the forms of a case post what their commands read', () => {
  it('investigation', () => {
    const names = namesIn(renderToStaticMarkup(<InvestigateForm {...concerned} />));
    expect(names).toEqual(Object.keys(investigateApplicationSchema.shape).toSorted());
  });

  it('entry', () => {
    const names = namesIn(
      renderToStaticMarkup(
        <ApplicationForm
          action={concerned.action}
          submitLabel="保存"
          cancelHref="/applications"
          products={[]}
          hidden={{ customerId: '1' }}
          defaultValues={{}}
        />,
      ),
    );
    expect(names).toEqual(Object.keys(createApplicationSchema.shape).toSorted());
  });

  it('submission, review, approval and withdrawal', () => {
    expect(namesIn(renderToStaticMarkup(<SubmitForm {...concerned} />))).toEqual([
      'applicationId',
      'version',
    ]);
    expect(namesIn(renderToStaticMarkup(<ReviewForm {...concerned} />))).toEqual([
      'applicationId',
      'opinion',
      'outcome',
      'version',
    ]);
    expect(
      namesIn(renderToStaticMarkup(<ApproveForm {...concerned} figures={{}} lprCapWords="12.00%" />)),
    ).toEqual([
      'amount',
      'annualRate',
      'applicationId',
      'capReason',
      'months',
      'opinion',
      'outcome',
      'version',
    ]);
    expect(namesIn(renderToStaticMarkup(<WithdrawForm {...concerned} />))).toEqual([
      'applicationId',
      'reason',
      'version',
    ]);
  });
});
