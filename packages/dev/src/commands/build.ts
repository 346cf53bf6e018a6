import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundleActions } from "../build/bundle.ts";
import { inspectBundle } from "../build/bundle-guards.ts";
import { listActions, REPOSITORY_ROOT } from "../build/repository.ts";
import { startInEmptyDirectory, startsSoundly } from "../build/start-entry.ts";

/** `npm run build [-- --out <directory>]`: bundles every action and refuses to leave a bundle that a guard objects to. */
const outFlag = process.argv.indexOf("--out");
const out = path.resolve(REPOSITORY_ROOT, (outFlag > 0 ? process.argv[outFlag + 1] : undefined) ?? "dist");
const actions = await listActions(REPOSITORY_ROOT);
const bundle = await bundleActions(REPOSITORY_ROOT, actions);
const problems = [...inspectBundle(bundle)];
await rm(out, { recursive: true, force: true });
for (const file of bundle.files) {
  const target = path.join(out, file.path);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, file.bytes);
}
for (const action of actions) {
  const report = await startInEmptyDirectory(path.join(out, action, "index.js"));
  if (!startsSoundly(report))
    problems.push(`${action}/index.js does not start: exit code ${report.exitCode}\n${report.output}`);
}
for (const file of bundle.files) console.log(`${String(file.bytes.length).padStart(9)}  ${file.path}`);
for (const problem of problems) console.error(`build: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
