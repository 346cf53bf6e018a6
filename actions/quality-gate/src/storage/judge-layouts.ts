import type { QualityGates } from "@chainops/core/config/schema/quality-gates";
import type { StorageLayout } from "@chainops/reports/storage/storage-layout";
import { judged, type JudgedGate } from "../gates/judged-gate.ts";
import type { GateFacts } from "../read-facts.ts";

export interface JudgedLayouts {
  gate: JudgedGate;
  /** Layouts of the judged contracts as they are now, for the next baseline; null where there are none. */
  layouts: Readonly<Record<string, StorageLayout>> | null;
}

/** The verdict over all storage layouts. What compares them is loaded where a contract must keep its own. */
export async function judgeLayouts(
  { evidence, contracts: survey, layouts, wantsStorage }: GateFacts,
  { allow_rename: allowRename, contracts }: QualityGates["storage"],
): Promise<JudgedLayouts> {
  if (!wantsStorage) return { gate: NOTHING_TO_KEEP, layouts: null };
  const [{ compareStorage, recordLayouts }, { judgeStorage }] = await Promise.all([
    import(/* webpackChunkName: "storage" */ "./compare-storage.ts"),
    import(/* webpackChunkName: "storage" */ "../gates/judge-storage.ts"),
  ]);
  const rules = { allowRename, contracts };
  const comparison = await compareStorage(evidence.storage.reports, survey.contracts, layouts.layouts, rules);
  const gate = judgeStorage({ ...evidence.storage, survey }, comparison, layouts, { contracts });
  return { gate, layouts: recordLayouts(comparison) };
}

const NOTHING_TO_KEEP = judged({
  name: "storage_layout",
  label: "Storage layout",
  threshold: 0,
  unit: "none",
  limit: "compatible",
  status: "skip",
  now: "none",
  message:
    "No contract looks upgradeable. Name those whose storage must stay compatible in `quality_gates.storage.contracts`.",
});
