import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { InputError } from "@chainops/core/errors";
import { runStep } from "../runner-double/run-step.ts";
import type { StepOptions } from "../runner-double/run-step.ts";
import type { StepResult } from "../runner-double/step-result.ts";
import { type BranchComparison, type Checkout, compareBranch, locateCheckout } from "./checkout-state.ts";
import type { LocalRequest } from "./local-arguments.ts";
import { renderPage, type ShownRun } from "./render-page.ts";
import { simulatePullRequest } from "./simulate-pull-request.ts";

export interface LocalEnvironment {
  /** Root of the repository that holds the actions and their `dist/`. */
  root: string;
  /** Show the action's debug lines, as a re-run with debug logging does. */
  debug: boolean;
  signal: AbortSignal;
  say(line: string): void;
}

/** What posting left for the page: empty where nothing is posted. */
type Posted = Pick<ShownRun, "checkRuns" | "comments"> & { violations: readonly unknown[] };

const NOTHING_POSTED: Posted = { checkRuns: [], comments: [], violations: [] };

/**
 * Runs the built action over a checkout of this machine as a step on an emulated runner, and writes the page. The
 * checkout is only read. Returns the exit code: the step's, or 1 where it used GitHub's API wrongly.
 */
export async function runLocal(request: LocalRequest, { root, debug, signal, say }: LocalEnvironment): Promise<number> {
  await requireBundle(root, request.action);
  const checkout = await locateCheckout(request.workspace);
  const html = choosePage(request, checkout, root);
  const temp = await mkdtemp(path.join(tmpdir(), "chainops-local-"));
  try {
    const options: StepOptions = {
      action: path.join(root, "actions", request.action),
      inputs: enterDirectory(request.inputs, checkout.inside),
      workspace: checkout.root,
      temp,
      debug,
      signal,
      onLog: say,
    };
    const { step, posted, facts } = request.fakeGitHub
      ? await runAsPullRequest(options, checkout, request.base)
      : await runUnposted(options, checkout);
    const document = await readFile(step.outputs["result"] ?? "", "utf8").catch(() => undefined);
    const title = step.outputs["title"] || `${request.action}: no verdict`;
    await writeFile(html, renderPage({ title, facts, step, ...posted, document }));
    if (document !== undefined) say("The emulated runner's folder is gone; the report holds the result document.");
    say(`Report: ${html}`);
    for (const violation of posted.violations) say(`GitHub's API was used wrongly: ${JSON.stringify(violation)}`);
    return posted.violations.length > 0 ? 1 : step.exitCode;
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

interface LocalRun {
  step: StepResult;
  posted: Posted;
  facts: Readonly<Record<string, string>>;
}

async function runUnposted(options: StepOptions, checkout: Checkout): Promise<LocalRun> {
  const step = await runStep({
    ...options,
    inputs: { "check-run": "false", comment: "false", ...options.inputs },
    event: { name: "workflow_dispatch", payload: {} },
    github: { repository: "local/checkout", sha: checkout.headSha, ref: "refs/heads/local" },
  });
  return { step, posted: NOTHING_POSTED, facts: { Checkout: checkout.root, Commit: checkout.headSha.slice(0, 12) } };
}

async function runAsPullRequest(options: StepOptions, checkout: Checkout, base: string | undefined): Promise<LocalRun> {
  const branch = await compareBranch(checkout, base);
  const repository = `local/${path.basename(checkout.root).replaceAll(/[^\w.-]/g, "-")}`;
  const title = `${branch.headBranch} into ${branch.baseBranch}`;
  const scene = await simulatePullRequest({ ...branch, directory: checkout.root, repository, title });
  await using github = scene.github;
  const step = await runStep({
    ...options,
    event: { name: "pull_request", payload: scene.payload },
    github: { repository, sha: branch.headSha, ref: `refs/pull/${scene.number}/merge`, api_url: github.url },
    token: scene.token,
  });
  const posted = {
    checkRuns: github.checkRuns(repository, branch.headSha),
    comments: github.comments(repository, scene.number).map(({ author, body }) => ({ author: author.login, body })),
    violations: github.violations,
  };
  return { step, posted, facts: describeBranch(branch, checkout) };
}

function describeBranch(branch: BranchComparison, checkout: Checkout): Readonly<Record<string, string>> {
  return {
    Checkout: checkout.root,
    "Pull request": `${branch.headBranch} into ${branch.baseBranch}, simulated`,
    Commit: branch.headSha.slice(0, 12),
    Base: branch.baseSha.slice(0, 12),
  };
}

async function requireBundle(root: string, action: string): Promise<void> {
  const file = path.join(root, "dist", action, "index.js");
  await access(file).catch((error: unknown) => {
    throw new InputError(`dist/${action}/index.js is missing: run \`npm run build\` first.`, { cause: error });
  });
}

/** A directory below the top level becomes input `working-directory`, so that paths stay those of the repository. */
function enterDirectory(inputs: Readonly<Record<string, string>>, inside: string): Readonly<Record<string, string>> {
  if (inside === ".") return inputs;
  return { ...inputs, "working-directory": path.posix.join(inside, inputs["working-directory"] ?? ".") };
}

/** By default beside the actions, where git ignores it; a page may not be written into the checkout it is about. */
function choosePage({ html }: LocalRequest, checkout: Checkout, root: string): string {
  if (html === undefined) return path.join(root, "chainops-report.html");
  const relative = path.relative(checkout.root, html);
  if (!relative.startsWith("..") && !path.isAbsolute(relative)) {
    throw new InputError(`--html ${html} lies in the judged checkout, which is only read: name a place outside of it.`);
  }
  return html;
}
