// The version of the portal that runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';

let known: string | undefined;

export function productVersion(): string {
  known ??= versionIn(readFileSync(path.join(process.cwd(), 'package.json'), 'utf8'));
  return known;
}

function versionIn(text: string): string {
  const stated: unknown = JSON.parse(text);
  const hasVersion = typeof stated === 'object' && stated !== null && 'version' in stated;
  if (hasVersion && typeof stated.version === 'string') return stated.version;
  throw new Error('package.json states no version');
}
