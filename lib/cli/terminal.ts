// Questions at the terminal; from a pipe, one line of it answers each.
import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';

const silence = new Writable({ write: (_chunk, _encoding, done) => done() });

let lines: AsyncIterator<string> | undefined;

/** From a pipe the rest must not be lost between two questions, so one reader serves them all. */
async function fromPipe(): Promise<string> {
  lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const { done, value } = await lines.next();
  return done ? '' : value;
}

export function ask(question: string): Promise<string> {
  process.stdout.write(question);
  return process.stdin.isTTY ? fromTerminal(process.stdout) : fromPipe();
}

/** What is typed is not shown. */
export async function askSecret(question: string): Promise<string> {
  process.stdout.write(question);
  if (!process.stdin.isTTY) return fromPipe();
  const answer = await fromTerminal(silence);
  process.stdout.write('\n');
  return answer;
}

async function fromTerminal(output: NodeJS.WritableStream): Promise<string> {
  const terminal: Interface = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
  }
}
