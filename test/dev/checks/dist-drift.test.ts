import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { findDistDrift } from "@chainops/dev/checks/dist-drift";
import { runCommand } from "@chainops/dev/checks/run-command";
import { writeBundle } from "@chainops/dev/build/prove-bundle";
import { bundleOf, soundFiles } from "../build/small-bundle.ts";
import { createDirectory } from "../local/git-checkout.ts";

const HINT = "Run `npm run build` and commit dist/.";

it("finds nothing in what the build wrote, over whatever was there before", async () => {
  await using directory = await createDirectory();
  const dist = path.join(directory.path, "dist");
  await mkdir(path.join(dist, "old"), { recursive: true });
  await writeFile(path.join(dist, "old/index.js"), "old");
  await writeBundle(bundleOf(soundFiles()), dist);
  expect(await findDistDrift(bundleOf(soundFiles()), dist)).toStrictEqual([]);
});

it.each([
  {
    name: "changed",
    file: "shared/7.index.js",
    text: "start ",
    problem: "dist/shared/7.index.js is not what the sources build to.",
  },
  { name: "left over", file: "gate/old/a.js", text: "", problem: "dist/gate/old/a.js is left over." },
])("finds a file that is $name", async ({ file, text, problem }) => {
  await using directory = await createDirectory();
  await writeBundle(bundleOf(soundFiles()), directory.path);
  await mkdir(path.dirname(path.join(directory.path, file)), { recursive: true });
  await writeFile(path.join(directory.path, file), text);
  expect(await findDistDrift(bundleOf(soundFiles()), directory.path)).toStrictEqual([problem, HINT]);
});

it("finds what is missing, one file or all of them", async () => {
  await using directory = await createDirectory();
  const { "gate/index.js": _lost, ...rest } = soundFiles();
  await writeBundle(bundleOf(rest), directory.path);
  expect(await findDistDrift(bundleOf(soundFiles()), directory.path)).toStrictEqual([
    "dist/gate/index.js is missing.",
    HINT,
  ]);
  const nowhere = await findDistDrift(bundleOf(soundFiles()), path.join(directory.path, "none"));
  expect(nowhere).toHaveLength(Object.keys(soundFiles()).length + 1);
});

it("a check's command succeeds by its exit code alone", async () => {
  expect(await runCommand(process.execPath, ["--eval", "0"], process.cwd())).toBe(true);
  expect(await runCommand(process.execPath, ["--eval", "process.exit(3)"], process.cwd())).toBe(false);
  await expect(runCommand("/no/such/program", [], process.cwd())).rejects.toThrow("/no/such/program");
});
