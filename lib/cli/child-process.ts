// Child processes of the command-line tools: run to the end, or serve until told to stop.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { childEnvironment } from './environment';

const modules = path.resolve('node_modules');

/** The tools of node_modules by their scripts: npx would start a shell that swallows signals. */
export const TOOLS = {
  next: path.join(modules, 'next/dist/bin/next'),
  tsx: path.join(modules, 'tsx/dist/cli.mjs'),
  vitest: path.join(modules, 'vitest/vitest.mjs'),
} as const;

type Environment = Readonly<Record<string, string>>;

/** Runs a program with our terminal and answers its exit code. */
export function run(
  program: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', env: childEnvironment(environment) });
  return exitCodeOf(child);
}

export const runNode = (script: string, args: readonly string[], environment: Environment = {}) =>
  run(process.execPath, [script, ...args], environment);

/** Starts the built portal on all addresses of this machine; a signal to us is a signal to it. */
export function serve(directory: string, port: number): ChildProcess {
  const child = spawn(process.execPath, [TOOLS.next, 'start', '-p', String(port), '-H', '0.0.0.0'], {
    stdio: 'inherit',
    env: childEnvironment({ DATA_DIR: directory }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return child;
}

/** Ended by a signal counts as a proper end: that is how a server is stopped. */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 0)));
  });
}
