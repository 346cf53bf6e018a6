import type { Bar } from "./bar/load-bar.ts";
import type { Measurements } from "./baseline/measurements.ts";
import type { RulesJudgement } from "./judge-facts.ts";
import type { GateFacts } from "./read-facts.ts";
import type { StagesOutcome } from "./stages/stage-outcome.ts";

/** What was judged, by what, and how it came out. */
export interface Verdict {
  facts: GateFacts;
  judgement: RulesJudgement;
  bar: Bar;
  /** Undefined where the config has no stages. */
  stages: StagesOutcome | undefined;
  measurements: Measurements;
  /** Path of the findings as SARIF. */
  sarif: string;
  /** Commit that was compared with; null for none. */
  base: string | null;
}
