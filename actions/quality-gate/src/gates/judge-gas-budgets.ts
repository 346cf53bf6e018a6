import { type GasEntry, gasName, type GasReport } from "@chainops/reports/gas/gas-report";
import type { Evidence } from "../evidence.ts";
import { matchesWildcards } from "../findings/match-wildcards.ts";
import type { GasRules } from "./judge-gas.ts";
import { doubted, firstOf, grouped, judged, type JudgedGate, plural } from "./judged-gate.ts";

interface Measured {
  name: string;
  gas: number;
}

/** One gate for each glob of `gas.budget`: the dearest function that it matches decides. A glob that matches none fails. */
export function judgeGasBudgets(evidence: Evidence<GasReport>, { gas }: GasRules): readonly JudgedGate[] {
  const entries = evidence.reports
    .flatMap((report) => report.entries)
    .filter((entry) => gas.fuzz === "compare" || entry.kind !== "fuzz");
  return Object.entries(gas.budget).map(([glob, maxGas]) => judgeBudget(evidence, entries, glob, maxGas));
}

function judgeBudget(
  { problems }: Evidence<GasReport>,
  entries: readonly GasEntry[],
  glob: string,
  maxGas: number,
): JudgedGate {
  const matches = matchesWildcards(glob);
  const measured = entries
    .flatMap((entry): Measured[] => {
      // 0 is what forge writes for a skipped test.
      if (entry.gas === null || entry.gas === 0 || !namesOf(entry).some(matches)) return [];
      return [{ name: gasName(entry), gas: entry.gas }];
    })
    .sort((a, b) => b.gas - a.gas);
  const [dearest] = measured;
  const shared = {
    name: "gas_budget",
    scope: glob,
    label: `Gas of ${glob}`,
    threshold: maxGas,
    unit: "gas",
    limit: `at most ${grouped(maxGas)}`,
    ...(dearest !== undefined && { actual: dearest.gas, now: `${grouped(dearest.gas)} (${dearest.name})` }),
  };
  if (problems.length > 0) return doubted(shared, problems);
  if (dearest === undefined) {
    const message = `No function or test of the gas reports matches \`${glob}\`. Bring a report that measures it, or correct the glob in \`gas.budget\`.`;
    return judged({ ...shared, status: "fail", now: "not measured", message });
  }
  const over = measured.filter((entry) => entry.gas > maxGas);
  if (over.length === 0) {
    const message = `The dearest of ${plural(measured.length, "entry", "entries")}, ${dearest.name}, stays within ${grouped(maxGas)} gas.`;
    return judged({ ...shared, status: "pass", message });
  }
  const named = firstOf(over, (entry) => [`${entry.name} costs ${grouped(entry.gas)}`]);
  const count = `${plural(over.length, "entry", "entries")} over ${grouped(maxGas)} gas: `;
  return judged({ ...shared, status: "fail", message: [count, ...named, "."] });
}

/** Gas reports put a path before the contract: `src/Vault.sol:Vault.deposit(uint256)`. */
function namesOf(entry: GasEntry): readonly string[] {
  const short = entry.contract.slice(entry.contract.lastIndexOf(":") + 1);
  return [gasName(entry), gasName({ ...entry, contract: short })];
}
