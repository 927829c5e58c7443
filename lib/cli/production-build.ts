// The production build, made anew when there is none or the sources are newer: an upgraded portal never serves old code.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runNode, TOOLS } from './child-process';

/** A failed build leaves a BUILD_ID behind, but not this file, which is among the last written. */
const LAST_WRITTEN = path.join('.next', 'prerender-manifest.json');
const SOURCES = ['app', 'components', 'db', 'lib', 'public'];
const ROOT_FILES = [
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
];
const NOT_SERVED = /\.test\.tsx?$|^lib\/(cli|testing)\//;

/** Builds when needed; throws when the build fails. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(LAST_WRITTEN) && newestSource() <= statSync(LAST_WRITTEN).mtimeMs) return;
  console.log('Building the portal (about a minute) …');
  const code = await runNode(TOOLS.next, ['build']);
  if (code !== 0) throw new Error(`next build failed with exit code ${code}.`);
}

function newestSource(): number {
  const files = [...ROOT_FILES, ...SOURCES.flatMap(filesUnder)].filter((file) => existsSync(file));
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter((file) => !NOT_SERVED.test(file.split(path.sep).join('/')))
    : [];
