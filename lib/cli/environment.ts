// What the command-line tools read from the environment; lib/server/env.ts is the server's own reader.
import path from 'node:path';

/** The folder that holds everything the company owns. */
export const dataDirectory = (fallback = 'data'): string => path.resolve(process.env.DATA_DIR || fallback);

export const databaseFileIn = (directory: string): string => path.join(directory, 'loan.db');

export function port(): number {
  const text = process.env.PORT || '3000';
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, but is "${text}".`);
  }
  return number;
}

export const chromiumFromEnvironment = (): string | undefined => process.env.CHROMIUM_PATH || undefined;
export const isContinuousIntegration = (): boolean => Boolean(process.env.CI);
export const searchPath = (): string[] => (process.env.PATH ?? '').split(path.delimiter);

/** The environment of a child process. The portal reaches nothing outside the office, so Next's telemetry is off. */
export const childEnvironment = (extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ...extra,
});
