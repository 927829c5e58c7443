// npm test: every check in order, stopping at the first that fails, and one line with the tests' count at the end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { obtainChromium } from './chromium';
import { run, runNode, TOOLS } from './child-process';
import { finish } from './finish';

const work = mkdtempSync(path.join(tmpdir(), 'loan-portal-test-'));
const UNIT_REPORT = path.join(work, 'unit.json');
const BROWSER_REPORT = path.join(work, 'browser.json');
const DEMO_FOLDER = path.join(work, 'demo');

type Step = Readonly<{ name: string; work: () => Promise<number> }>;

const npmScript = (script: string) => (): Promise<number> => run('npm', ['run', '--silent', script]);
const reporting = (report: string): string[] => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

const STEPS: readonly Step[] = [
  { name: 'format', work: npmScript('format:check') },
  { name: 'lint', work: npmScript('lint') },
  { name: 'types', work: npmScript('typecheck') },
  { name: 'unit and commands', work: () => runNode(TOOLS.vitest, ['run', ...reporting(UNIT_REPORT)]) },
  { name: 'books and log of the demo company', work: demoBooks },
  { name: 'build', work: build },
  { name: 'browser', work: browser },
];

async function demoBooks(): Promise<number> {
  const environment = { DATA_DIR: DEMO_FOLDER };
  for (const tool of ['seed', 'verify-books', 'verify-audit']) {
    const code = await runNode(TOOLS.tsx, [`lib/cli/${tool}.ts`], environment);
    if (code !== 0) return code;
  }
  return 0;
}

/** A build must know nothing of any company: it is pointed at a data folder that it must leave unmade. */
async function build(): Promise<number> {
  const untouched = path.join(work, 'untouched');
  const code = await runNode(TOOLS.next, ['build'], { DATA_DIR: untouched });
  if (!existsSync(untouched)) return code;
  console.error('The build opened a data folder: a page was rendered that should wait for its request.');
  return 1;
}

async function browser(): Promise<number> {
  const config = ['--config', 'lib/testing/browser/vitest.config.ts'];
  return runNode(TOOLS.vitest, ['run', ...config, ...reporting(BROWSER_REPORT)], {
    CHROMIUM_PATH: await obtainChromium(),
    DEMO_TEMPLATE: DEMO_FOLDER,
  });
}

const reportShape = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

function countLine(): string {
  const counts = [UNIT_REPORT, BROWSER_REPORT]
    .filter((file) => existsSync(file))
    .map((file) => reportShape.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const total = (count: keyof z.infer<typeof reportShape>): number =>
    counts.reduce((all, one) => all + one[count], 0);
  return `${total('numPassedTests')} passed, ${total('numFailedTests')} failed`;
}

async function test(): Promise<number> {
  try {
    // Asked first: nobody should wait ten minutes to hear that a browser is missing.
    await obtainChromium();
    for (const step of STEPS) {
      const started = Date.now();
      console.log(`\n== ${step.name}`);
      const code = await step.work();
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`== ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    console.log(`\n${countLine()}`);
    rmSync(work, { recursive: true, force: true });
  }
}

finish(test());
