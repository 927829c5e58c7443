// The built portal as a process of its own, on a free port and a data folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateDatabase, openDatabase } from '@/db/client';
import { copyDemo } from './demo-template';

const START_PATIENCE = 60_000;

export type Portal = Readonly<{
  origin: string;
  dataDirectory: string;
  /** What the server printed so far. */
  output: () => string;
  pid: number;
  /** Stops reading what the server prints, as a closed terminal does. */
  deafen: () => void;
  /** Ends the server at once, as a power cut would; the data folder stays. */
  kill: () => Promise<void>;
  /** Ends the server; removes the data folder unless it was given. */
  stop: () => Promise<void>;
}>;

type Options = Readonly<{
  /** The folder that the demo company is copied from: `inject('demoTemplate')`. An empty database without it. */
  demoTemplate?: string;
  /** An existing data folder to serve again. */
  directory?: string;
  /** A database file to be copied into a new data folder. */
  database?: string;
  /** How many days later than the machine's clock the server believes it is. */
  daysAhead?: number;
  environment?: Readonly<Record<string, string>>;
}>;

export async function startPortal(options: Options = {}): Promise<Portal> {
  if (!existsSync('.next/prerender-manifest.json')) throw new Error('Build the portal first: npm run build');
  const dataDirectory = options.directory ?? mkdtempSync(path.join(tmpdir(), 'loan-portal-'));
  if (!options.directory) await prepare(dataDirectory, options);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    [
      ...clockAhead(options.daysAhead ?? 0),
      'node_modules/next/dist/bin/next',
      'start',
      `--port=${port}`,
      // As npm start does: Next takes the name for its own, and tells its own addresses from others by it.
      '--hostname=0.0.0.0',
    ],
    {
      env: { ...serverEnvironment(), DATA_DIR: dataDirectory, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output = collectOutput(server);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  const stop = async (): Promise<void> => {
    await end('SIGKILL');
    if (!options.directory) rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    await untilAnswering(origin, server, output);
  } catch (error) {
    await stop();
    throw error;
  }
  const deafen = (): void => {
    server.stdout?.destroy();
    server.stderr?.destroy();
  };
  return { origin, dataDirectory, output, pid: server.pid ?? 0, deafen, kill: () => end('SIGKILL'), stop };
}

async function prepare(directory: string, { demoTemplate, database }: Options): Promise<void> {
  if (demoTemplate) await copyDemo(demoTemplate, directory);
  if (database) copyFileSync(database, path.join(directory, 'loan.db'));
  const db = openDatabase(path.join(directory, 'loan.db'));
  migrateDatabase(db);
  db.$client.close();
}

/** Node's arguments that move the clock of the process alone: a loan's life is months, a test's is seconds. */
function clockAhead(days: number): string[] {
  if (days === 0) return [];
  const script = `
    const ahead = ${days * 86_400_000};
    const now = () => Reflect.apply(RealDate.now, RealDate, []) + ahead;
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, given, asked) => Reflect.construct(target, given.length > 0 ? given : [now()], asked),
      apply: (target) => new target(now()).toString(),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });`;
  return [`--import=data:text/javascript,${encodeURIComponent(script)}`];
}

/** Without what vitest sets for its own workers: the server must run as in production. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|VITEST|TEST|VITE_|NODE_OPTIONS)/.test(name),
  );
  return { ...Object.fromEntries(own), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
}

function collectOutput(server: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  }
  return () => parts.join('');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function untilAnswering(origin: string, server: ChildProcess, output: () => string): Promise<void> {
  const end = Date.now() + START_PATIENCE;
  while (Date.now() < end && server.exitCode === null && server.signalCode === null) {
    const answered = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The portal did not start:\n${output()}`);
}
