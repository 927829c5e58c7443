// What the whole run shares: one demo company, seeded once and copied by the files that ask for it, and a place for the
// office of the others.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { once } from './once';

declare module 'vitest' {
  interface ProvidedContext {
    demoTemplate: string;
    officeTemplate: string;
  }
}

/** `npm test` has seeded one already and names it; a run of the browser tests alone makes its own when asked. */
export default function setup(project: TestProject): () => void {
  const given = process.env.DEMO_TEMPLATE;
  const folder = given ?? mkdtempSync(path.join(tmpdir(), 'loan-portal-template-'));
  const office = mkdtempSync(path.join(tmpdir(), 'loan-portal-office-'));
  project.provide('demoTemplate', folder);
  project.provide('officeTemplate', office);
  return () => {
    rmSync(office, { recursive: true, force: true });
    if (!given) rmSync(folder, { recursive: true, force: true });
  };
}

/** Puts a copy of the demo company into a data folder. */
export async function copyDemo(template: string, directory: string): Promise<void> {
  const database = path.join(template, 'loan.db');
  if (!existsSync(database) || existsSync(path.join(template, 'making'))) {
    await once(template, () => {
      execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/cli/seed.ts'], {
        env: { ...process.env, DATA_DIR: template },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    });
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  copyFileSync(database, path.join(directory, 'loan.db'));
}
