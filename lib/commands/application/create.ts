// Takes in a loan application as a draft.
import { findApplicant, insertApplication, insertApplicationStep } from '@/db/store/application';
import { nextNumber } from '@/db/store/sequence';
import { yearOf } from '@/lib/domain/calendar/iso-date';
import { refuseOutsideProduct } from '@/lib/domain/loan/product-limits';
import { refuseField } from '@/lib/domain/refusal';
import { createApplicationSchema } from '@/lib/schemas/application';
import { defineCommand } from '../command';
import { loadOfferedVersion } from '../product/load';
import { applicationData } from './steps';

export const createApplication = defineCommand({
  name: 'application.create',
  input: createApplicationSchema,
  run: (tx, context, input) => {
    const { customerId, productId, ...entry } = input;
    const applicant = findApplicant(tx, customerId);
    if (!applicant) refuseField('customerId', '没有找到该客户，请重新选择');
    const version = loadOfferedVersion(tx, productId);
    refuseOutsideProduct(version.terms, entry);
    const year = String(yearOf(context.today));
    const row = insertApplication(tx, {
      ...entry,
      number: `S${year}${String(nextNumber(tx, 'application', year)).padStart(6, '0')}`,
      customerId,
      productVersionId: version.id,
      state: 'draft',
      version: 1,
      createdBy: context.actor.id,
      createdAt: context.now,
      updatedAt: context.now,
    });
    insertApplicationStep(tx, {
      applicationId: row.id,
      stage: 'entry',
      outcome: 'drafted',
      opinion: '受理申请',
      detail: {},
      userId: context.actor.id,
      at: context.now,
    });
    return {
      data: applicationData(row),
      audit: {
        subjectType: 'application',
        subjectId: row.id,
        summary: `受理贷款申请 ${row.number}，客户 ${applicant.name}`,
        after: row,
      },
    };
  },
});
