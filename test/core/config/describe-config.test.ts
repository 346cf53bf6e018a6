import { describeConfig } from "@chainops/core/config/describe-config";
import { describe, expect, it } from "vitest";

const rows = describeConfig();

describe("the table of config keys", () => {
  it("says type, default and meaning of a gate as the schema has them", () => {
    expect(rows.find((row) => row.key === "quality_gates.max_contract_size")).toEqual({
      key: "quality_gates.max_contract_size",
      type: "an integer of at least 1, in bytes",
      default: "24576",
      meaning: "Largest accepted runtime code of one contract (EIP-170 allows 24576).",
    });
  });

  it("has a type and a meaning for every key, and every key once", () => {
    expect(rows.filter((row) => row.type === "" || row.meaning === "")).toEqual([]);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it("names every top-level section and the keys of a list's items", () => {
    const keys = rows.map((row) => row.key);
    expect(keys.filter((key) => !key.includes("."))).toEqual([
      "version",
      "extends",
      "quality_gates",
      "pipeline",
      "environments",
      "contracts",
      "deploy",
      "kzg",
      "monitoring",
      "notify",
      "incidents",
      "security",
      "insights",
    ]);
    expect(keys).toContain("pipeline.stages[].timeout");
    expect(keys).toContain("pipeline.stages[].max_resource.memory");
    expect(keys).toContain("pipeline.quality_gates");
    expect(keys).not.toContain("pipeline.quality_gates.min_test_coverage");
  });

  it("says which keys change nothing, and why", () => {
    expect(rows.find((row) => row.key === "pipeline.target_network")?.meaning).toBe(
      "Network that the contracts are for. No effect: networks are chosen per environment when contracts are deployed.",
    );
  });
});
