import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    environment: 'node',
    include: ['{app,components,db,lib}/**/*.test.{ts,tsx}'],
    exclude: ['lib/testing/browser/**'],
    testTimeout: 30_000,
  },
});
