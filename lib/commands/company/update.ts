import { COMPANY_ID, findCompany, updateCompany as storeCompany } from '@/db/store/company';
import { assert } from '@/lib/domain/refusal';
import { companyInput } from '@/lib/schemas/company';
import { defineCommand } from '../command';

/** Corrects the company's particulars; contracts already made keep what they were made with. */
export const updateCompany = defineCommand({
  name: 'company.update',
  input: companyInput,
  run: (tx, _context, input) => {
    const before = findCompany(tx);
    assert(before, 'a person can sign in only after the company was set up');
    storeCompany(tx, input);
    return {
      data: { companyId: COMPANY_ID },
      audit: {
        subjectType: 'company',
        subjectId: COMPANY_ID,
        summary: `修改公司信息：${input.name}`,
        before,
        after: { ...before, ...input },
      },
    };
  },
});
