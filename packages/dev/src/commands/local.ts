import { execFileSync } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { InputError } from "@chainops/core/errors";
import { listActions, REPOSITORY_ROOT } from "../build/repository.ts";
import { renderPage } from "../local/render-page.ts";
import { runStep } from "../runner-double/run-step.ts";

/**
 * `npm run local -- <action> [--workspace <directory>] [--input name=value …] [--html <file>]`: the built action over a
 * directory of this machine, with an emulated runner and no GitHub: nothing is posted, summary and log go to a page.
 */
const NO_COMMIT = "0".repeat(40);

async function local(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { workspace: { type: "string" }, input: { type: "string", multiple: true }, html: { type: "string" } },
  });
  const startedIn = process.env["INIT_CWD"] ?? process.cwd();
  const action = await readAction(positionals);
  const workspace = path.resolve(startedIn, values.workspace ?? ".");
  const temp = await mkdtemp(path.join(tmpdir(), "chainops-local-"));
  try {
    const step = await runStep({
      action: path.join(REPOSITORY_ROOT, "actions", action),
      inputs: { "github-token": "", "check-run": "false", comment: "false", ...readInputs(values.input ?? []) },
      event: { name: "workflow_dispatch", payload: {} },
      github: { repository: "local/checkout", sha: headCommit(workspace), ref: "refs/heads/local" },
      workspace,
      temp,
      onLog: (line) => process.stdout.write(`${line}\n`),
    });
    const html = path.resolve(startedIn, values.html ?? "chainops-report.html");
    await writeFile(html, renderPage({ title: step.outputs["title"] ?? action, step, checkRuns: [], comments: [] }));
    process.stdout.write(`Summary: ${html}\n`);
    return step.exitCode;
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function readAction(positionals: readonly string[]): Promise<string> {
  const actions = await listActions(REPOSITORY_ROOT);
  const [action] = positionals;
  if (positionals.length !== 1 || action === undefined || !actions.includes(action)) {
    throw new InputError(
      `Usage: npm run local -- <action> [--workspace <directory>] [--input name=value …]; actions: ${actions.join(", ")}.`,
    );
  }
  await access(path.join(REPOSITORY_ROOT, "dist", action, "index.js"));
  return action;
}

function readInputs(lines: readonly string[]): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const line of lines) {
    const split = line.indexOf("=");
    if (split < 1) throw new InputError(`--input takes name=value; found ${JSON.stringify(line)}.`);
    inputs[line.slice(0, split)] = line.slice(split + 1);
  }
  return inputs;
}

function headCommit(workspace: string): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: workspace,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return NO_COMMIT;
  }
}

try {
  process.exitCode = await local(process.argv.slice(2));
} catch (error) {
  const problems =
    error instanceof InputError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const problem of problems) console.error(`local: ${problem}`);
  process.exitCode = 1;
}
