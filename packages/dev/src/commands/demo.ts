import { mkdtemp, rm, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { InputError } from "@chainops/core/errors";
import { REPOSITORY_ROOT } from "../build/repository.ts";
import { copyExample } from "../example/copy-example.ts";
import { EXAMPLE_BREAKS } from "../example/example-breaks.ts";
import { locateForge } from "../example/locate-forge.ts";
import { produceReports } from "../example/produce-reports.ts";
import { describeProducers } from "../local/describe-producers.ts";
import { checkOutMergeCommit } from "../local/merge-commit.ts";
import { renderPage } from "../local/render-page.ts";
import { simulatePullRequest } from "../local/simulate-pull-request.ts";
import { runStep } from "../runner-double/run-step.ts";

/**
 * `npm run demo [-- --break test|coverage|gas|size|complexity]`: the real forge and a real scanner over the example
 * project, then the built quality-gate as a pull-request step against the built-in GitHub double.
 */
const REPOSITORY = "chainops-example/vault";

async function demo(breakName: string | undefined): Promise<number> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-demo-"));
  try {
    const workspace = path.join(directory, "workspace");
    const temp = path.join(directory, "temp");
    await mkdir(temp);
    say(
      `Example project: a token, a vault and a registry${breakName === undefined ? "" : `, broken on purpose (${breakName})`}.`,
    );
    const copy = await copyExample({ targetDir: workspace, ...(breakName !== undefined && { breakName }) });
    const testedSha = await checkOutMergeCommit(workspace, copy.baseSha, copy.headSha);
    const produced = await produceReports({
      projectDir: workspace,
      reportsDir: path.join(workspace, "reports"),
      forge: locateForge(),
      onProgress: (line) => say(`  ${line}`),
    });
    say("\nquality-gate, from dist/, as a step of a pull-request workflow:\n");
    const title = "Raise the vault's cap";
    const scene = await simulatePullRequest({ ...copy, directory: workspace, repository: REPOSITORY, title });
    await using github = scene.github;
    const step = await runStep({
      action: path.join(REPOSITORY_ROOT, "actions/quality-gate"),
      inputs: { outcome: describeProducers(produced) },
      event: { name: "pull_request", payload: scene.payload },
      github: { repository: REPOSITORY, sha: testedSha, ref: `refs/pull/${scene.number}/merge`, api_url: github.url },
      workspace,
      temp,
      token: scene.token,
      onLog: (line) => say(`  ${line}`),
    });
    const report = path.join(REPOSITORY_ROOT, "demo-report.html");
    const page = renderPage({
      title: `ChainOps Actions demo: ${step.outputs["title"] ?? "no verdict"}`,
      step,
      checkRuns: github.checkRuns(REPOSITORY, copy.headSha),
      comments: github.comments(REPOSITORY, scene.number).map(({ author, body }) => ({ author: author.login, body })),
    });
    await writeFile(report, page);
    say(`\n${step.outputs["title"] ?? "No verdict."}`);
    say(
      `The comment, the check run and the summary as GitHub would show them: ${path.relative(process.cwd(), report)}`,
    );
    for (const violation of github.violations) say(`GitHub's API was used wrongly: ${JSON.stringify(violation)}`);
    return github.violations.length > 0 ? 1 : step.exitCode;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readBreak(): string | undefined {
  const { values } = parseArgs({ options: { break: { type: "string" } } });
  const known = EXAMPLE_BREAKS.map(({ name }) => name);
  if (values.break === undefined || known.some((name) => name === values.break)) return values.break;
  throw new InputError(`--break takes one of ${known.join(", ")}; found ${JSON.stringify(values.break)}.`);
}

try {
  process.exitCode = await demo(readBreak());
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  for (const problem of error.problems) console.error(`demo: ${problem}`);
  process.exitCode = 1;
}
