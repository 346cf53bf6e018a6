import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { writeSuiteFile } from "@chainops/core/result/write-suite-file";
import { makeFolders } from "../../dev/runner-double/fixture-action.ts";

it("leaves the newest text under the id, and no draft beside it", async () => {
  const { temp } = await makeFolders();
  await writeSuiteFile(temp, "baseline", "gate", "old");
  const file = await writeSuiteFile(temp, "baseline", "gate", "new");
  expect(file).toBe(path.join(temp, "chainops/baseline/gate.json"));
  expect(await readFile(file, "utf8")).toBe("new");
  expect(await readdir(path.dirname(file))).toEqual(["gate.json"]);
});
