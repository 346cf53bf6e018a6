import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isClippyJson, parseClippyJson } from "@chainops/reports/findings/clippy-json";

const hasClippy = spawnSync("cargo", ["clippy", "--version"]).status === 0;
const SOURCE = `pub fn size(list: &Vec<u8>) -> usize {
    return list.len();
}

#[cfg(test)]
mod tests {
    #[test]
    fn sees_nothing() {
        let unused = 1;
        assert_eq!(super::size(&vec![]), 0);
    }
}
`;

let root = "";
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "clippy-"));
  await mkdir(path.join(root, "src"));
  await writeFile(path.join(root, "Cargo.toml"), '[package]\nname = "probe"\nversion = "0.1.0"\nedition = "2021"\n');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function runClippy(source: string, ...lintArguments: readonly string[]) {
  await writeFile(path.join(root, "src/lib.rs"), source);
  const args = ["clippy", "--offline", "--all-targets", "--message-format=json", "--", ...lintArguments];
  const { stdout, stderr, status } = spawnSync("cargo", args, { cwd: root, encoding: "utf8" });
  const [clean, mixed] = [stdout, `${stderr}${stdout}`].map((text) => {
    expect(isClippyJson(text.slice(0, 4096))).toBe(true);
    return parseClippyJson(text, { roots: [root], baseDirectory: "" });
  });
  expect(mixed).toEqual(clean);
  return { status, report: clean };
}

const LINTS = ["clippy::needless_return src/lib.rs:2", "clippy::ptr_arg src/lib.rs:1", "unused_variables src/lib.rs:9"];

test.skipIf(!hasClippy).each([
  ["its warnings, though it exits with 0", SOURCE, [], 0, LINTS, "medium", []],
  ["its denied warnings", SOURCE, ["-D", "warnings"], 101, LINTS, "high", []],
  ["nothing", "pub fn one() -> u8 {\n    1\n}\n", [], 0, [], "medium", []],
  ["that the sources do not compile", 'pub fn one() -> u8 {\n    ""\n}\n', [], 101, [], "medium", ["producer-failed"]],
])(
  "clippy on this machine tells %s (cargo clippy is needed)",
  { timeout: 120_000 },
  async (_name, source, lintArguments, exitCode, lints, severity, codes) => {
    const { status, report } = await runClippy(source, ...lintArguments);
    expect(status).toBe(exitCode);
    const found = report?.findings.map(({ ruleId, path: file, startLine }) => `${ruleId} ${file}:${startLine}`);
    expect(found?.toSorted()).toEqual(lints);
    expect(report?.findings.every((finding) => finding.severity === severity)).toBe(true);
    expect(report?.problems.map(({ code }) => code)).toEqual(codes);
  },
);
