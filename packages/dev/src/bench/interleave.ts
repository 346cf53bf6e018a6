/**
 * Runs all candidates once per round, one after another, so that what the machine does meanwhile falls on all of them
 * alike. Returns each candidate's results in the order of the rounds.
 */
export async function interleave<Name extends string, T>(
  candidates: Readonly<Record<Name, () => Promise<T>>>,
  rounds: number,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(candidates) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(await candidates[name]());
  }
  return results;
}
