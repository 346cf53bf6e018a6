import { expect, onTestFinished } from "vitest";
import { type GitHubDouble, startGitHubDouble } from "@chainops/dev/github-double/github-double";
import { type BaselinePlaces, loadBaseline } from "../../../actions/quality-gate/src/baseline/load-baseline.ts";
import type { Baseline } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { type DocumentOptions, makeDocument } from "../../core/artifacts/make-document.ts";
import { makeZip, type ZipFile } from "../../core/artifacts/make-zip.ts";
import { openTestClient } from "../../core/github/open-test-client.ts";
import { sampleMeasurements } from "./sample-measurements.ts";

export const REPOSITORY = "octo/vault";
export const FORK = "mallory/vault";
export const NAME = "chainops-result-quality-gate";

export type RunOptions = Partial<Parameters<GitHubDouble["addWorkflowRun"]>[1]>;

export interface Upload {
  commit: string;
  run?: RunOptions;
  document?: Partial<DocumentOptions>;
  /** Total of tests, by which a test knows the baseline again. */
  total?: number;
  name?: string;
  archive?: Buffer;
  /** Files beside the document. */
  others?: readonly ZipFile[];
  isExpired?: boolean;
}

export interface BaselineScene {
  double: GitHubDouble;
  /** Oldest first; the last is the base commit. */
  commits: readonly string[];
  base: string;
  openGitHub: NonNullable<BaselinePlaces["openGitHub"]>;
  upload(options: Upload): number;
  load(changes?: Partial<BaselinePlaces>): Promise<Baseline & { notes: readonly string[] }>;
}

/** A repository on GitHub of some commits, without a checkout; `files` are those of the base commit. */
export async function openBaselineScene(
  count = 3,
  files: Record<string, string> = {},
  permissions: Parameters<GitHubDouble["createToken"]>[0]["permissions"] = { actions: "read", contents: "read" },
): Promise<BaselineScene> {
  const double = await startGitHubDouble();
  onTestFinished(async () => {
    await double[Symbol.asyncDispose]();
    expect(double.violations).toEqual([]);
  });
  double.addRepository(REPOSITORY, { isPrivate: true });
  double.addRepository(FORK);
  const commits = Array.from({ length: count }, (_, at) =>
    double.addCommit(REPOSITORY, { files: at === count - 1 ? { ...files, n: `${at}` } : { n: `${at}` } }),
  );
  const base = commits.at(-1) ?? "";
  const token = double.createToken({ permissions });
  const openGitHub = async () => openTestClient({ double, token }, { maxTotalWaitMs: 50 }, REPOSITORY);
  const git = { read: async () => undefined };
  return {
    double,
    commits,
    base,
    openGitHub,
    upload({ commit, run, document, total = 1, name = NAME, archive, others = [], isExpired = false }) {
      const runId = double.addWorkflowRun(REPOSITORY, { headSha: commit, ...run });
      const subject = {
        repository: REPOSITORY,
        sha: commit,
        testedSha: commit,
        ref: "refs/heads/main",
        pullRequest: null,
      };
      const tests = { producers: ["junit"], total, passed: total, skipped: 0, flaky: 0 };
      const details = { measurements: sampleMeasurements(commit, { tests }) };
      const text = JSON.stringify(makeDocument({ subject, runId, details, ...document }));
      const packed = archive ?? makeZip([{ name: "quality-gate.json", text }, ...others]);
      double.addArtifact(REPOSITORY, { runId, name, archive: packed, isExpired });
      return runId;
    },
    async load(changes = {}) {
      const notes: string[] = [];
      const baseline = await loadBaseline({
        base: baseOf(base, files),
        git,
        openGitHub,
        repository: REPOSITORY,
        id: "quality-gate",
        workingDirectory: "",
        file: ".chainops-baseline.json",
        workflowPath: null,
        hints: undefined,
        signal: new AbortController().signal,
        note: (message) => notes.push(message),
        ...changes,
      });
      return { ...baseline, notes };
    },
  };
}

/** The base commit with its files, as `openBase` would give them. */
export function baseOf(sha: string, files: Record<string, string> = {}): BaselinePlaces["base"] {
  return {
    resolve: async () => ({ found: true, sha }),
    async read(path) {
      const text = files[path];
      if (text !== undefined) return { found: true, text };
      return { found: false, reason: `the base commit tracks no ${path}; commit one made by \`forge snapshot\`` };
    },
  };
}
