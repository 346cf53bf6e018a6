import path from "node:path";
import { parseArgs } from "node:util";
import { bundleActions } from "../build/bundle.ts";
import { proveBundle, writeBundle } from "../build/prove-bundle.ts";
import { listActions, REPOSITORY_ROOT } from "../build/repository.ts";
import { exitWith } from "../local/exit-with.ts";

/** `npm run build [-- --out <directory>]`: bundles every action; a bundle that a guard objects to replaces nothing. */
await exitWith("build", async () => {
  const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
  const actions = await listActions(REPOSITORY_ROOT);
  const bundle = await bundleActions(REPOSITORY_ROOT, actions);
  const problems = await proveBundle(bundle, actions);
  for (const problem of problems) console.error(`build: ${problem}`);
  if (problems.length > 0) return 1;
  await writeBundle(bundle, path.resolve(REPOSITORY_ROOT, values.out));
  for (const file of bundle.files) console.log(`${String(file.bytes.length).padStart(9)}  ${file.path}`);
  return 0;
});
