// Argon2id as OWASP advises (19 MiB, two passes): slow for a thief, quick enough for a sign-in.
import { hash, verify, type Options } from '@node-rs/argon2';

// 2 is Argon2id; the package's const enum cannot be read under isolatedModules.
const OPTIONS: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** False for a wrong password and for a stored text that is no hash at all. */
export async function isPasswordOf(passwordHash: string, password: string): Promise<boolean> {
  if (!passwordHash.startsWith('$argon2id$')) return false;
  return verify(passwordHash, password);
}
