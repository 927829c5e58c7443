// Where the browser tests' Chromium comes from: the environment, the system, or Debian.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './child-process';
import { chromiumFromEnvironment, isContinuousIntegration, searchPath } from './environment';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Chinese fonts for what the browser shows, and the tool that reads PDFs back. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk', 'poppler-utils'];

export function findChromium(): string | null {
  const chosen = chromiumFromEnvironment();
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROMIUM_PATH is "${chosen}", which is not a program.`);
    return chosen;
  }
  return findProgram(NAMES);
}

/** The path of a Chromium, installed from Debian when there is none and we may; throws with what to do otherwise. */
export async function obtainChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (
    isRoot &&
    findProgram(['apt-get']) &&
    (isContinuousIntegration() || existsSync('/etc/debian_version'))
  ) {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', ...DEBIAN_PACKAGES], { DEBIAN_FRONTEND: 'noninteractive' });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    [
      'The browser tests need Chromium, and none was found. On Debian or Ubuntu run:',
      `  sudo apt-get install -y ${DEBIAN_PACKAGES.join(' ')}`,
      'or set CHROMIUM_PATH to a Chromium or Chrome program.',
    ].join('\n'),
  );
}

function findProgram(names: readonly string[]): string | null {
  const folders = ['/usr/bin', ...searchPath()];
  return (
    names
      .flatMap((name) => folders.map((folder) => path.join(folder, name)))
      .find((file) => isProgram(file)) ?? null
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
