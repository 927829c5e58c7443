/** What a user name may be, told before it is refused. */
export const USERNAME_HINT = '以字母开头，2 至 32 位字母、数字或 . _ -';
