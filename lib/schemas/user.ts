// What the people of the portal are called, may be, and must choose as a password.
import { z } from 'zod';
import { code, halfWidth, recordId, text } from './fields';
import { PASSWORD_MAXIMUM } from './own-password';
import { chosenRole } from './own-role';

export const PASSWORD_MINIMUM = 10;

/** The passwords of ten or more signs that guessing lists try first. */
const COMMONEST = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a a123456789 123456789q q123456789 1234567891
  12345678900 123456789abc abc123456789 abcd123456 abcd12345678 abcdefghij qwertyuiop qwertyuiop123 1q2w3e4r5t
  1qaz2wsx3edc qazwsxedcrfv q1w2e3r4t5 zxcvbnm123 asdfghjkl123 asdfghjkl; password12 password123 password1234
  passw0rd123 p@ssw0rd123 iloveyou123 admin12345 admin123456 admin1234567 administrator root123456 test123456
  woaini1314 woaini1314520 woaini520 5201314520 1314520520 5201314123 wang123456 zhang123456 li123456789
  aa12345678 aa123456789 asd123456789 qwe123456789 qq123456789 xiaodai123 welcome123 changeme123 letmein123`.split(
    /\s+/,
  ),
);

export const normaliseUsername = (typed: string): string => halfWidth(typed).trim().toLowerCase();

const username = z.preprocess(
  (value) => (typeof value === 'string' ? normaliseUsername(value) : value),
  code(
    '用户名',
    (value) => /^[a-z][a-z0-9._-]{1,31}$/.test(value),
    '用户名以字母开头，由 2 至 32 位字母、数字或 . _ - 组成',
  ),
);

/** A chosen password: long and not the first guess; no forced mixture of signs, which only makes people write it down. */
const newPassword = z
  .string('请填写密码')
  .min(1, '请填写密码')
  .max(PASSWORD_MAXIMUM, `密码不超过 ${PASSWORD_MAXIMUM} 个字符`)
  .refine((value) => [...value].length >= PASSWORD_MINIMUM, `密码不少于 ${PASSWORD_MINIMUM} 个字符`)
  .refine((value) => !isCommonest(value), '该密码过于常见，容易被猜中，请换一个');

const isCommonest = (value: string): boolean =>
  COMMONEST.has(value.toLowerCase()) || new Set(value).size <= 2;

type Chosen = Readonly<{ password: string; passwordAgain: string; username?: string }>;

/** Both entries of a chosen password agree, and it is not the name it belongs to. */
function checkChosen(input: Chosen, context: z.RefinementCtx): void {
  if (input.password !== input.passwordAgain) {
    context.addIssue({ code: 'custom', path: ['passwordAgain'], message: '两次输入的密码不一致' });
  }
  if (input.username !== undefined && isUsernameAsPassword(input.username, input.password)) {
    context.addIssue({ code: 'custom', path: ['password'], message: PASSWORD_IS_USERNAME });
  }
}

export const PASSWORD_IS_USERNAME = '密码不能与用户名相同';

export const isUsernameAsPassword = (name: string, password: string): boolean =>
  password.trim().toLowerCase() === name;

const chosenPassword = {
  password: newPassword,
  passwordAgain: z.string('请再次填写密码').min(1, '请再次填写密码'),
};

/** Only that both were typed: what is wrong with them is never said. */
export const signInInput = z.object({
  username: z.string('请填写用户名').trim().min(1, '请填写用户名'),
  password: z.string('请填写密码').min(1, '请填写密码'),
});

export const person = z
  .object({ username, name: text('姓名', 30), ...chosenPassword })
  .superRefine(checkChosen);

export const createUserInput = z
  .object({ username, name: text('姓名', 30), role: chosenRole, ...chosenPassword })
  .superRefine(checkChosen);

export const userReference = z.object({ userId: recordId('用户') });

export const changeRoleInput = z.object({ userId: recordId('用户'), role: chosenRole });

export const resetPasswordInput = z
  .object({ userId: recordId('用户'), ...chosenPassword })
  .superRefine(checkChosen);

export const changePasswordInput = z
  .object({
    currentPassword: z
      .string('请填写当前密码')
      .min(1, '请填写当前密码')
      .max(PASSWORD_MAXIMUM, '当前密码不正确'),
    ...chosenPassword,
  })
  .superRefine(checkChosen);
