// Where property tests take their chance from: another seed each time, named at the start, so that a green log tells it too.

type Runs = Readonly<{ numRuns: number; seed: number }>;

/** So many runs of a property from a new seed; to see a failure again, pass the seed that its log names. */
export function chance(what: string, numRuns = 1_000, seed = newSeed()): Runs {
  process.stdout.write(`seed of ${what}: ${seed} (${numRuns} runs each)\n`);
  return { numRuns, seed };
}

const newSeed = (): number => Math.floor(Math.random() * 2 ** 31);
