import { judged, type JudgedGate } from "./judged-gate.ts";

/**
 * Input `outcome`: `toJSON(steps)` or `toJSON(needs)`. A producer that failed may have left half a report, so its gate
 * fails even where the report looks clean. Undefined where the input is not given.
 */
export function judgeProducers(outcome: unknown): JudgedGate | undefined {
  if (outcome === undefined) return undefined;
  const endings = readEndings(outcome);
  if (endings === undefined) {
    return failed(
      "Input `outcome` is no JSON object of steps or jobs; give it `${{ toJSON(steps) }}` or `${{ toJSON(needs) }}`.",
    );
  }
  const bad = endings.filter(({ ending }) => ending !== "success" && ending !== "skipped");
  if (bad.length === 0) {
    return judged({
      name: "producers",
      label: "Producers",
      status: "pass",
      actual: 0,
      threshold: 0,
      unit: "none",
      message: `All ${endings.length} producers named by input \`outcome\` succeeded or were skipped.`,
      now: "all ended well",
      limit: "none failed",
    });
  }
  const list = bad.map(({ name, ending }) => `\`${name}\` ended as ${ending}`).join(", ");
  return failed(`${list}: the reports may be incomplete. Look at that step first.`, bad.length);
}

function failed(message: string, count?: number): JudgedGate {
  return judged({
    name: "producers",
    label: "Producers",
    status: "fail",
    ...(count !== undefined && { actual: count, now: `${count} failed` }),
    threshold: 0,
    unit: "none",
    message,
    limit: "none failed",
  });
}

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
