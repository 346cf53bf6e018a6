export const ENDPOINT_STRATEGIES = ["round_robin", "least_connections", "weighted"] as const;
export type EndpointStrategy = (typeof ENDPOINT_STRATEGIES)[number];

/** What a choice depends on; choosing changes `credit`, running changes `active`. */
export interface EndpointLoad {
  readonly weight: number;
  /** Calls under way. */
  active: number;
  /** Grows while others are chosen, so that turns even out. */
  credit: number;
}

/**
 * The next endpoint, or undefined of none. Turns are taken by smooth weighted round robin (nginx): each earns its
 * weight, the richest is chosen and pays what all earned. `round_robin` gives all the same weight; `least_connections`
 * lets turns decide only between the least busy.
 */
export function chooseEndpoint<M extends { readonly load: EndpointLoad }>(
  strategy: EndpointStrategy,
  candidates: readonly M[],
): M | undefined {
  const leastActive = Math.min(...candidates.map(({ load }) => load.active));
  const eligible =
    strategy === "least_connections" ? candidates.filter(({ load }) => load.active === leastActive) : candidates;
  let chosen: M | undefined;
  let earned = 0;
  for (const candidate of eligible) {
    const income = strategy === "weighted" ? candidate.load.weight : 1;
    candidate.load.credit += income;
    earned += income;
    if (chosen === undefined || candidate.load.credit > chosen.load.credit) chosen = candidate;
  }
  if (chosen !== undefined) chosen.load.credit -= earned;
  return chosen;
}
