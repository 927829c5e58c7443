import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from './domain/access/permissions';
import { violations } from './testing/house-rules';
import type { SourceFile } from './testing/source-file';

const ROOT = path.resolve(import.meta.dirname, '..');

const pathsUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

const rootFiles = readdirSync(ROOT).filter((name) => /\.tsx?$/.test(name) && name !== 'next-env.d.ts');
// This test and the rules name what they forbid.
const SELF = ['lib/architecture.test.ts', 'lib/testing/house-rules.ts'];
const files: SourceFile[] = [...['app', 'components', 'db', 'lib'].flatMap(pathsUnder), ...rootFiles]
  .filter((file) => !SELF.includes(file))
  .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));

describe('the house', () => {
  it('keeps its import rules, names and limits', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(violations(files)).toEqual([]);
  });
});

describe('the checker', () => {
  const planted: [string, string, RegExp][] = [
    ['lib/domain/a.ts', `import fs from 'node:fs';`, /may not import node:fs/],
    ['lib/domain/a.ts', `import { db } from '@/db/client';`, /may not import db\/client/],
    [
      'lib/domain/loan/a.ts',
      `import { x } from '../../commands/command';`,
      /may not import lib\/commands\/command/,
    ],
    ['lib/domain/a.ts', `export const now = () => Date.now();`, /uses Date/],
    ['lib/domain/a.ts', `export const f = async () => 1;`, /uses async/],
    ['lib/schemas/a.ts', `import { db } from '@/db/store/loan';`, /lib\/schemas may not import/],
    ['lib/commands/a.ts', `import { openDatabase } from '@/db/client';`, /lib\/commands may not import/],
    ['lib/commands/a.ts', `import { loan } from '@/db/schema';`, /lib\/commands may not import/],
    ['lib/commands/a.ts', `import 'server-only';`, /may not import server-only/],
    ['db/store/a.ts', `export * from '@/lib/commands/command';`, /db\/store may not import/],
    ['components/ui/a.tsx', `import { x } from '@/lib/server/actor';`, /components may not import/],
    ['components/ui/a.tsx', `const x = await import('@/db/client');`, /components may not import/],
    ['components/ui/a.tsx', `import fs from 'node:fs';`, /components may not import/],
    ['lib/server/a.ts', `import Page from '@/app/page';`, /lib\/server may not import app\/page/],
    ['app/page.tsx', `import { x } from '@/lib/testing/fresh-db';`, /app may not import/],
    ['app/page.tsx', `const x = process.env.HOME;`, /reads process\.env/],
    ['lib/cli/a.ts', `import { x } from '@/lib/server/env';`, /lib\/cli may not import/],
    ['app/a.ts', `let x: any;`, /uses any/],
    ['app/a.ts', `// @ts-expect-error because`, /silences the compiler/],
    ['app/a.ts', 'x\n'.repeat(301), /more than 300 lines/],
    ['lib/schemas/utils.ts', '', /says nothing/],
    ['app/helpers/a.ts', '', /says nothing/],
    ['components/ui/index.ts', '', /a barrel/],
    ['services/a.ts', '', /no layer/],
  ];

  it.each(planted)('catches a violation planted in %s, case %#', (file, text, expected) => {
    const found = violations([{ path: file, text }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  const innocent: [string, string][] = [
    ['lib/domain/a.ts', `import Decimal from 'decimal.js';\nimport { x } from './b';`],
    ['lib/domain/a.ts', `// Not a Date, never await\nexport const word = 'any Date';`],
    ['components/ui/a.tsx', `import type { Row } from '@/db/queries/home';`],
    ['components/ui/a.tsx', `import { type Row } from '@/db/queries/home';`],
    ['components/pdf/fonts.ts', `import path from 'node:path';`],
    ['lib/commands/a.ts', `import type { Tx } from '@/db/client';\nimport { x } from '@/db/store/loan';`],
    ['lib/server/a.test.ts', `import { x } from '@/app/page';\nconst home = process.env.HOME;`],
  ];

  it.each(innocent)('lets pass what is allowed in %s, case %#', (file, text) => {
    expect(violations([{ path: file, text }])).toEqual([]);
  });
});

type Named = { name: string };
const isCommand = (value: unknown): value is Named =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'input' in value &&
  'run' in value &&
  'prepare' in value;

const hasParser = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'input' in value &&
  typeof value.input === 'object' &&
  value.input !== null &&
  'safeParse' in value.input &&
  typeof value.input.safeParse === 'function';

describe('the commands', () => {
  const modules = files.filter((file) => /^lib\/commands\/(?!.*\.test\.ts$)/.test(file.path));
  const tests = files.filter((file) => file.path.endsWith('.test.ts'));
  let commands: { file: string; variable: string; value: Named }[] = [];

  beforeAll(async () => {
    const loaded = modules.map(async (file) => {
      const exported: Record<string, unknown> = await import(/* @vite-ignore */ path.join(ROOT, file.path));
      return Object.entries(exported).flatMap(([variable, value]) =>
        isCommand(value) ? [{ file: file.path, variable, value }] : [],
      );
    });
    commands = (await Promise.all(loaded)).flat();
  });

  it('are found', () => {
    expect(commands.length).toBeGreaterThan(15);
  });

  it('have names of their own', () => {
    const names = commands.map(({ value }) => value.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('stand in the permission matrix', () => {
    expect(commands.filter(({ value }) => !Object.hasOwn(PERMISSIONS, value.name))).toEqual([]);
  });

  it('have a schema', () => {
    expect(commands.filter(({ value }) => !hasParser(value))).toEqual([]);
  });

  it('have a test that names them', () => {
    const untested = commands.filter(
      ({ variable }) => !tests.some(({ text }) => new RegExp(`\\b${variable}\\b`).test(text)),
    );
    expect(untested.map(({ file, variable }) => `${file}: ${variable}`)).toEqual([]);
  });
});
