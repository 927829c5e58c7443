// The password of the person at the keyboard, asked again before an act that an open screen alone must not allow.
import { z } from 'zod';

export const PASSWORD_MAXIMUM = 128;

export const currentPassword = z.preprocess(
  (value) => value ?? '',
  z.string('请填写您的登录密码').min(1, '请填写您的登录密码').max(PASSWORD_MAXIMUM, '登录密码不正确'),
);
