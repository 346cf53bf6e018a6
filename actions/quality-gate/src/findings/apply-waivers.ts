import type { Waiver } from "@chainops/core/config/schema/gates/waivers";
import { matchesGlob } from "@chainops/core/files/match-glob";
import type { Finding } from "@chainops/core/result/document";
import { daysLeft, isExpired } from "./until-day.ts";
import { matchesWildcards } from "./match-wildcards.ts";
import { mayBeOfTool, ruleName } from "./rule-name.ts";

/** From how many days before its last one a waiver is shown. */
const SOON_DAYS = 14;

/**
 * `stale` matches nothing although its tool ran; `expired` matches findings, which count again; `idle` waits for a tool
 * that brought no report.
 */
export type WaiverState = "active" | "expiring" | "expired" | "stale" | "idle";

export interface WaiverUse {
  waiver: Waiver;
  state: WaiverState;
  /** 0 on the last day, below 0 after it. */
  daysLeft: number;
  /** Findings that it matches, those that another waiver takes too. */
  matched: number;
}

export interface AppliedWaivers {
  /** In the order of the config. */
  uses: readonly WaiverUse[];
  /** The first active waiver of each finding that has one. */
  byFinding: ReadonlyMap<Finding, Waiver>;
}

/** Which waiver accepts which finding on the day of `now`, and which waivers want a look. */
export function applyWaivers(
  findings: readonly Finding[],
  tools: readonly string[],
  waivers: readonly Waiver[],
  now: Date,
): AppliedWaivers {
  const byFinding = new Map<Finding, Waiver>();
  const byRule = Map.groupBy(findings, ruleName);
  const uses = waivers.map((waiver) => {
    const matches = findMatches(waiver, byRule);
    if (!isExpired(waiver.until, now)) {
      for (const finding of matches) if (!byFinding.has(finding)) byFinding.set(finding, waiver);
    }
    const left = daysLeft(waiver.until, now);
    return {
      waiver,
      state: stateOf(waiver, { left, matched: matches.length, tools }),
      daysLeft: left,
      matched: matches.length,
    };
  });
  return { uses, byFinding };
}

function stateOf(
  { rule }: Waiver,
  { left, matched, tools }: { left: number; matched: number; tools: readonly string[] },
): WaiverState {
  if (matched === 0) return tools.some((tool) => rule === undefined || mayBeOfTool(rule, tool)) ? "stale" : "idle";
  if (left < 0) return "expired";
  return left <= SOON_DAYS ? "expiring" : "active";
}

/** All that a waiver names must agree. One that names neither rule nor fingerprint accepts nothing. */
function findMatches(
  { rule, fingerprint, path }: Waiver,
  byRule: ReadonlyMap<string, readonly Finding[]>,
): readonly Finding[] {
  if (rule === undefined && fingerprint === undefined) return [];
  const isRule = rule === undefined ? () => true : matchesWildcards(rule.toLowerCase());
  const isPath = path === undefined ? undefined : matchesGlob([path]);
  const matches: Finding[] = [];
  for (const [name, findings] of byRule) {
    if (!isRule(name)) continue;
    for (const finding of findings) {
      if (fingerprint !== undefined && !finding.fingerprint.startsWith(fingerprint)) continue;
      if (isPath === undefined || (finding.path !== null && isPath(finding.path))) matches.push(finding);
    }
  }
  return matches;
}
