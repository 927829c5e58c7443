// Makes a thing once for all test files, which run side by side: the first to ask makes it, the others wait.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PATIENCE = 170_000;

/** `folder` is where it is made, and where it stands that it is ready. */
export async function once(folder: string, make: () => Promise<void> | void): Promise<void> {
  const [ready, failed] = [path.join(folder, 'ready'), path.join(folder, 'failed')];
  if (isFirst(folder)) {
    try {
      await make();
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
    writeFileSync(ready, '');
  }
  const end = Date.now() + PATIENCE;
  while (!existsSync(ready)) {
    if (existsSync(failed) || Date.now() > end) throw new Error(`${folder} was not made; see the first file`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Of several that make the same folder at the same moment, one succeeds. */
function isFirst(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    mkdirSync(path.join(folder, 'making'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
