import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compareLayouts } from "@chainops/reports/storage/compare-layouts";
import { parseSolcLayout } from "@chainops/reports/storage/parse-layout";
import { createUpgradesJudge } from "@chainops/reports/storage/upgrades-judge";
import { qualityRoot } from "../quality-fixtures.ts";

const folder = path.join(qualityRoot, "storage/rubilmax");
const verdictsFile = path.join(qualityRoot, "storage/oz-upgrades-core-verdicts.txt");

const load = (name: string) => parseSolcLayout(JSON.parse(readFileSync(path.join(folder, name), "utf8")));

/** Each layout is one change of the reference that its name begins with. */
function referenceOf(name: string): string {
  const family = ["Interface", "Mapping", "Struct"].find((word) => name.startsWith(`Storage${word}`)) ?? "";
  return `Storage${family}Ref.json`;
}

/**
 * Where the byte map differs from upgrades-core, and why. Both see that a variable is appended; the only fault that
 * upgrades-core finds is an enum whose members no layout without a syntax tree holds. The byte map takes an enum of the
 * same name and size for the same, and says so in a note.
 */
const DIFFERENT: ReadonlySet<string> = new Set(["StorageExtended.json"]);

describe.skipIf(!existsSync(verdictsFile))("the collected layouts (skipped where the collection is absent)", () => {
  const verdicts = (existsSync(verdictsFile) ? readFileSync(verdictsFile, "utf8") : "").split("\n").flatMap((line) => {
    const [, file, verdict] = /^(\S+\.json) (SAFE|UNSAFE)/.exec(line) ?? [];
    return file === undefined ? [] : [{ file, isSafe: verdict === "SAFE" }];
  });

  it("are all 18", () => {
    expect(verdicts).toHaveLength(18);
  });

  it.each(verdicts)("$file is judged by upgrades-core's modules as by the whole of it", ({ file, isSafe }) => {
    const verdict = createUpgradesJudge()(load(referenceOf(file)), load(file), { allowRename: false });
    expect(verdict?.issues.length === 0).toBe(isSafe);
  });

  it.each(verdicts)(
    "$file is judged by the byte map alike, but for enums whose members nobody sees",
    ({ file, isSafe }) => {
      const verdict = compareLayouts(load(referenceOf(file)), load(file), { allowRename: false });
      const isDifferent = DIFFERENT.has(file);
      expect({
        isSafe: verdict.issues.length === 0,
        hasNote: verdict.notes.length > 0 && verdict.issues.length === 0,
      }).toEqual({
        isSafe: isSafe || isDifferent,
        hasNote: isDifferent,
      });
    },
  );

  it.each(readLayouts())("a layout is compatible with itself: %s", (name) => {
    expect(compareLayouts(load(name), load(name), { allowRename: false }).issues).toEqual([]);
  });
});

function readLayouts(): string[] {
  return existsSync(verdictsFile)
    ? ["StorageRef", "StorageInterfaceRef", "StorageMappingRef", "StorageStructRef"].map((name) => `${name}.json`)
    : [];
}
