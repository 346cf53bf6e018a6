import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseClippyCognitive } from "@chainops/reports/complexity/clippy-cognitive";

const hasClippy = spawnSync("cargo", ["clippy", "--version"]).status === 0;
const SOURCE = `pub fn plain() -> u8 {
    1
}
pub fn nested(list: &[u8]) -> u8 {
    for one in list {
        if *one > 1 && *one < 9 {
            return *one;
        }
    }
    0
}
`;

let root = "";
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "cognitive-"));
  await mkdir(path.join(root, "src"));
  await writeFile(path.join(root, "Cargo.toml"), '[package]\nname = "probe"\nversion = "0.1.0"\nedition = "2021"\n');
  await writeFile(path.join(root, "clippy.toml"), "cognitive-complexity-threshold = 0\n");
  await writeFile(path.join(root, "src/lib.rs"), SOURCE);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test.skipIf(!hasClippy)(
  "clippy on this machine gives every function's number (cargo clippy is needed)",
  { timeout: 120_000 },
  () => {
    const lint = ["--", "-W", "clippy::cognitive_complexity"];
    const args = ["clippy", "--offline", "--all-targets", "--message-format=json", ...lint];
    const { stdout } = spawnSync("cargo", args, { cwd: root, encoding: "utf8" });
    const { functions, problems } = parseClippyCognitive(stdout, { roots: [root], baseDirectory: "" });
    expect(problems).toEqual([]);
    expect(functions).toEqual([
      { path: "src/lib.rs", name: "plain", complexity: 1, startLine: 1 },
      { path: "src/lib.rs", name: "nested", complexity: 3, startLine: 4 },
    ]);
  },
);
