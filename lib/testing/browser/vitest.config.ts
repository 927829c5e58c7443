// The browser tests: two files at a time against the built portal, each with a server and a data folder of its own.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: ['lib/testing/browser/**/*.browser.test.ts'],
    globalSetup: ['lib/testing/browser/demo-template.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
