import type { BarChange } from "./bar/compare-bars.ts";
import { cutToCharacters } from "@chainops/core/report/cut-text";
import { firstOf, type MessagePart } from "./gates/judged-gate.ts";
import { renderQualityVector } from "./quality/quality-vector.ts";
import type { Verdict } from "./verdict.ts";

/** What the lines tell of a verdict. */
export interface NotedVerdict {
  judgement: Pick<Verdict["judgement"], "vector">;
  bar: Pick<Verdict["bar"], "changes" | "rules">;
  stages: Pick<NonNullable<Verdict["stages"]>, "line"> | undefined;
  facts: Pick<Verdict["facts"], "baseline">;
}

/** The lines below the table of gates: stages, quality vector, what the pull request changes of its own bar. */
export function verdictNotes({ judgement, bar, stages, facts }: NotedVerdict): readonly (readonly MessagePart[])[] {
  const { source } = facts.baseline;
  return [
    ...(stages === undefined ? [] : [[stages.line]]),
    [renderQualityVector(judgement.vector)],
    ...tellChanges(bar.changes),
    ...(source === "" ? [] : [[`Measured values of base: ${source}.`]]),
    ...(facts.baseline.isBroken === true
      ? [[`The baseline is broken, so nothing is compared with it: ${facts.baseline.reason}`]]
      : []),
    ...(bar.rules.ratchet && facts.baseline.measurements === undefined ? [[HOW_TO_RATCHET]] : []),
  ];
}

const HOW_TO_RATCHET =
  "`ratchet` has no baseline yet: commit the file that this run left as `$RUNNER_TEMP/chainops/baseline/<id>.json` under the name that `quality_gates.baseline` gives.";

function tellChanges(changes: readonly BarChange[]): readonly (readonly MessagePart[])[] {
  const loosened = changes.filter(({ loosens }) => loosens);
  const tightened = changes.filter(({ loosens }) => !loosens);
  return [
    ...tell("loosens", loosened, "The base commit's values count too until it is merged."),
    ...tell("tightens", tightened, "It is held to them already."),
  ];
}

function tell(verb: string, changes: readonly BarChange[], then: string): readonly (readonly MessagePart[])[] {
  if (changes.length === 0) return [];
  const named = firstOf(changes, ({ key, from, to }) => [`\`${key}\` from ${show(from)} to ${show(to)}`]);
  return [[`This pull request ${verb} `, ...named, `. ${then}`]];
}

/** Names of keys and their values may be long; what matters is that they changed. */
function show(json: string): string {
  return json === "" ? "nothing" : cutToCharacters(json, 60);
}
