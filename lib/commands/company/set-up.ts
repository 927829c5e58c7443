import { findCompany, insertCompany, COMPANY_ID } from '@/db/store/company';
import { insertUser } from '@/db/store/user';
import { Refusal } from '@/lib/domain/refusal';
import { setUpInput } from '@/lib/schemas/company';
import { hashPassword } from '../account/password-hash';
import { defineCommand } from '../command';

/** The first run: the company and its first administrator, both or neither, and only once. */
export const setUpCompany = defineCommand({
  name: 'company.set-up',
  input: setUpInput,
  prepare: (context, input) => {
    // Asked before the slow hash too, as this door stands open to anyone until the company exists.
    if (findCompany(context.db)) throw new Refusal(ALREADY_SET_UP);
    return hashPassword(input.administrator.password);
  },
  run: (tx, context, input, passwordHash) => {
    if (findCompany(tx)) throw new Refusal(ALREADY_SET_UP);
    insertCompany(tx, { ...input.company, isDemo: false, createdAt: context.now });
    const { username, name } = input.administrator;
    const administrator = insertUser(tx, {
      username,
      name,
      role: 'administrator',
      passwordHash,
      mustChangePassword: false,
      createdAt: context.now,
    });
    return {
      data: { userId: administrator.id },
      audit: {
        subjectType: 'company',
        subjectId: COMPANY_ID,
        summary: `首次启用：建立公司「${input.company.name}」及首位管理员 ${name}（${username}）`,
        after: { company: input.company, administrator: { id: administrator.id, username, name } },
      },
    };
  },
});

const ALREADY_SET_UP = '系统已经完成初始设置，请直接登录。';
