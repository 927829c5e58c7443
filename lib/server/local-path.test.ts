import { expect, it } from 'vitest';
import { localPath } from './local-path';

it('keeps paths of the portal', () => {
  expect(localPath('/loans/12?tab=plan')).toBe('/loans/12?tab=plan');
});

it.each([
  null,
  '',
  'loans',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/login?returnTo=/',
  '/api/auth/signout',
])('answers the front page for %j', (text) => {
  expect(localPath(text)).toBe('/');
});
