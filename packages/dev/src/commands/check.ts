import { readFile } from "node:fs/promises";
import path from "node:path";
import { bundleActions } from "../build/bundle.ts";
import { proveBundle } from "../build/prove-bundle.ts";
import { listActions, REPOSITORY_ROOT } from "../build/repository.ts";
import { findDistDrift } from "../checks/dist-drift.ts";
import { listSources } from "../checks/list-sources.ts";
import { runCommand } from "../checks/run-command.ts";
import { checkSources } from "../checks/source-rules.ts";
import { generateDocs } from "../docs/generated-docs.ts";

/** `npm run check`: types, lint, format, import directions, generated docs and dist drift. All are run; any can fail it. */
interface Check {
  name: string;
  run(): Promise<readonly string[]>;
}

const command = (name: string, program: string, args: readonly string[]): Check => ({
  name,
  run: async () => ((await runCommand(program, args, REPOSITORY_ROOT)) ? [] : [`${program} ${args.join(" ")} failed.`]),
});

const checks: readonly Check[] = [
  command("types", "tsc", ["-b"]),
  command("types of the tests", "tsc", ["-p", "test/tsconfig.json"]),
  command("lint", "oxlint", ["--deny-warnings"]),
  command("format", "prettier", ["--check", "--log-level", "warn", "."]),
  { name: "source rules", run: async () => checkSources(await listSources(REPOSITORY_ROOT)) },
  { name: "generated docs", run: docsDrift },
  { name: "dist", run: distDrift },
];

async function docsDrift(): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [file, expected] of await generateDocs(REPOSITORY_ROOT)) {
    const found = await readFile(path.join(REPOSITORY_ROOT, file), "utf8").catch(() => "");
    if (found !== expected) problems.push(`${file} is out of date: run \`npm run docs\`.`);
  }
  return problems;
}

async function distDrift(): Promise<readonly string[]> {
  const actions = await listActions(REPOSITORY_ROOT);
  const bundle = await bundleActions(REPOSITORY_ROOT, actions);
  return [
    ...(await proveBundle(bundle, actions)),
    ...(await findDistDrift(bundle, path.join(REPOSITORY_ROOT, "dist"))),
  ];
}

let failed = 0;
for (const check of checks) {
  const startedAt = performance.now();
  const problems = await check.run();
  for (const problem of problems) console.error(`  ${problem}`);
  console.log(
    `${problems.length === 0 ? "ok  " : "FAIL"} ${check.name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  failed += problems.length === 0 ? 0 : 1;
}
process.exitCode = failed > 0 ? 1 : 0;
