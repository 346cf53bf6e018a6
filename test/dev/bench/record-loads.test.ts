import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import os from "node:os";
import path from "node:path";
import { recordLoads } from "@chainops/dev/bench/record-loads";
import { afterEach, beforeEach, expect, it } from "vitest";

const PRELOAD = new URL("../../../packages/dev/src/bench/workloads/record-loads.ts", import.meta.url);
let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), "chainops-bench-test-")));
  const compiled = path.join(folder, "packages/dev/lib/bench/workloads/record-loads.js");
  await mkdir(path.dirname(compiled), { recursive: true });
  await writeFile(compiled, stripTypeScriptTypes(await readFile(PRELOAD, "utf8")));
  await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it("tells the modules that were really loaded from those that could have been, and every file that was opened", async () => {
  const files = {
    "main.js": `
      import "./static.js";
      import { readFile, open } from "node:fs/promises";
      import { createRequire } from "node:module";
      await import("./lazy.js");
      if (process.env.NEVER) await import("./never.js");
      await readFile("data/by-promise.txt");
      await (await open("data/by-handle.txt")).close();
      createRequire(import.meta.url)("node:fs").readFileSync("data/by-require.txt");
    `,
    "static.js": "import { readFileSync } from 'node:fs'; readFileSync('data/by-import.txt', 'utf8');",
    "lazy.js": "export {};",
    "never.js": "export {};",
    "data/by-promise.txt": "",
    "data/by-handle.txt": "",
    "data/by-require.txt": "",
    "data/by-import.txt": "",
    "data/never.txt": "",
  };
  await mkdir(path.join(folder, "data"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const loads = await recordLoads({ root: folder, temp: folder }, path.join(folder, "main.js"), {
    cwd: folder,
    env: {},
  });
  const inFolder = (paths: readonly string[]) => paths.map((file) => path.relative(folder, file)).sort();
  expect(inFolder(loads.modules)).toEqual(["lazy.js", "main.js", "static.js"]);
  expect(inFolder(loads.opened).filter((file) => file.startsWith("data"))).toEqual([
    "data/by-handle.txt",
    "data/by-import.txt",
    "data/by-promise.txt",
    "data/by-require.txt",
  ]);
});

it("fails with the script's own words where the script fails", async () => {
  await writeFile(path.join(folder, "main.js"), "throw new Error('no runner here')");
  const failed = recordLoads({ root: folder, temp: folder }, path.join(folder, "main.js"), { cwd: folder, env: {} });
  await expect(failed).rejects.toThrow("no runner here");
});
