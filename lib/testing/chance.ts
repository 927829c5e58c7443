// Where property tests take their chance from: another seed each day, named at the start, so that a green log tells it too.

const DAY_MS = 86_400_000;

type Runs = Readonly<{ numRuns: number; seed: number }>;

/**
 * So many runs of a property from the seed of the day: a run of today can be repeated, and tomorrow tries other lives.
 * CHANCE_SEED takes another: to see a failure again later, give it the seed that its log names.
 */
export function chance(what: string, numRuns = 1_000): Runs {
  const seed = Number(process.env.CHANCE_SEED) || Math.floor(Date.now() / DAY_MS);
  process.stdout.write(`seed of ${what}: ${seed} (${numRuns} runs each)\n`);
  return { numRuns, seed };
}
