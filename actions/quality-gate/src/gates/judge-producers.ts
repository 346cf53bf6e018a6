import { firstOf, judged, type JudgedGate, plural } from "./judged-gate.ts";

const SHARED = { name: "producers", label: "Producers", threshold: 0, unit: "none", limit: "none failed" };

/**
 * Input `outcome`: `toJSON(steps)` or `toJSON(needs)`. A producer that failed may have left half a report, so its gate
 * fails even where the report looks clean. Undefined where the input is not given.
 */
export function judgeProducers(outcome: unknown): JudgedGate | undefined {
  if (outcome === undefined) return undefined;
  const endings = readEndings(outcome);
  if (endings === undefined) return judged({ ...SHARED, status: "fail", now: "not known", message: NO_OBJECT });
  if (endings.length === 0) return judged({ ...SHARED, status: "fail", now: "none named", message: NONE_NAMED });
  const bad = endings.filter(({ ending }) => ending !== "success" && ending !== "skipped");
  if (bad.length === 0) {
    return judged({
      ...SHARED,
      status: "pass",
      actual: 0,
      message: `${plural(endings.length, "producer")} named by input \`outcome\` succeeded or ended as skipped.`,
      now: "all ended well",
    });
  }
  const list = firstOf(bad, ({ name, ending }) => [`\`${name}\` ended as ${ending}`]);
  const advice = ": the reports may be incomplete. Look at that step first.";
  return judged({
    ...SHARED,
    status: "fail",
    actual: bad.length,
    now: `${bad.length} failed`,
    message: [...list, advice],
  });
}

const NO_OBJECT =
  "Input `outcome` is no JSON object of steps or jobs; give it `${{ toJSON(steps) }}` or `${{ toJSON(needs) }}`.";
/** `toJSON(steps)` holds the steps that have an id, and those alone. */
const NONE_NAMED =
  "Input `outcome` names no step or job, so that nothing is known of the reports' producers. Give the steps that make reports an `id`.";

interface Ending {
  name: string;
  ending: string;
}

/** A step has `outcome` (before continue-on-error) and `conclusion`; a job has `result`. The earlier truth counts. */
function readEndings(outcome: unknown): readonly Ending[] | undefined {
  if (typeof outcome !== "object" || outcome === null || Array.isArray(outcome)) return undefined;
  const endings: Ending[] = [];
  for (const [name, entry] of Object.entries(outcome)) {
    if (typeof entry !== "object" || entry === null) return undefined;
    const record = entry as Readonly<Record<string, unknown>>;
    const ending = record["outcome"] ?? record["result"] ?? record["conclusion"];
    // An unknown word is no success.
    endings.push({ name, ending: typeof ending === "string" ? ending : "unknown" });
  }
  return endings;
}
