import { posix } from "node:path";
import { InputError, ServiceError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";
import type { BaseFile } from "../base-commit.ts";
import type { BaselineHints } from "./baseline-hints.ts";
import type { FoundBaseline } from "./find-baseline-artifact.ts";
import type { Baseline } from "./measurements.ts";

export interface BaselinePlaces {
  base: {
    /** The commit that everything is compared with. */
    resolve(): Promise<{ found: true; sha: string } | { found: false; reason: string }>;
    read(path: string): Promise<BaseFile>;
  };
  git: { read(args: readonly string[]): Promise<string | undefined> };
  /** Undefined where there is no token. */
  openGitHub: (() => Promise<GitHubClient>) | undefined;
  /** `owner/name`. */
  repository: string;
  /** Id of this action's result. */
  id: string;
  /** Relative to the workspace. */
  workingDirectory: string;
  /** `quality_gates.baseline`, relative to the working directory. */
  file: string;
  /** Workflow file of this run, `.github/workflows/ci.yml`; null where it is not known. */
  workflowPath: string | null;
  /** Undefined where `mayUseHints` says no. */
  hints: BaselineHints | undefined;
  /** Ends the search: a baseline is not worth waiting for longer. */
  signal: AbortSignal;
  /** Told of what was passed over, for debug logs. */
  note(message: string): void;
}

/**
 * What this run is compared with: the committed file as the base commit has it, else what a run of this repository
 * measured on the base commit or one of its 20 first parents. Why there is none is a sentence in `reason`; only a base
 * that the workflow names and that is nowhere throws (InputError).
 */
export async function loadBaseline(places: BaselinePlaces): Promise<Baseline> {
  const commit = await places.base.resolve();
  if (!commit.found) return none(sentence(commit.reason));
  const committed = await readCommitted(places);
  if (committed.baseline !== undefined) return committed.baseline;
  const measured = await unlessOver(places.signal, () => searchRuns(places, commit.sha));
  if (typeof measured !== "string") return measured;
  return none(`${sentence(committed.absence)} ${measured}`);
}

function none(reason: string): Baseline {
  return { measurements: undefined, source: "", reason };
}

async function readCommitted({ base, file, workingDirectory }: BaselinePlaces) {
  const path = posix.normalize(posix.join(workingDirectory, file));
  if (path.startsWith("../") || posix.isAbsolute(path)) {
    throw new InputError(`Config \`quality_gates.baseline\`: ${JSON.stringify(file)} lies outside the workspace.`);
  }
  const read = await base.read(path);
  // What else the reader has to say is about gas snapshots.
  if (!read.found) return { baseline: undefined, absence: read.reason.split("; ")[0] ?? "" };
  const source = `\`${path}\` of the base commit`;
  // The schema of baselines is loaded where there is one.
  const { parseBaselineFile } = await import("./parse-measurements.ts");
  try {
    return { baseline: { measurements: parseBaselineFile(read.text, source), source, reason: "" } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { baseline: { ...none(error.message), isBroken: true as const } };
  }
}

/** A baseline, or the sentence why no run has one. */
async function searchRuns(places: BaselinePlaces, commit: string): Promise<Baseline | string> {
  const { openGitHub, hints, repository, id, workflowPath, note } = places;
  const hint = await hints?.load(commit);
  if (hint !== undefined) {
    return { measurements: hint, source: `the cached result on \`${short(commit)}\``, reason: "" };
  }
  if (openGitHub === undefined) return "`github-token` is empty, so no earlier run can be asked for.";
  const [{ readBaseHistory }, { findBaselineArtifact }] = await Promise.all([
    import("./base-history.ts"),
    import("./find-baseline-artifact.ts"),
  ]);
  const commits = await readBaseHistory({ commit, git: places.git, openGitHub });
  const found = await findBaselineArtifact(await openGitHub(), { commits, repository, id, workflowPath, note });
  if (found === undefined) return absence(commits.length, id);
  return { measurements: found.measurements, source: sourceOf(found), reason: "" };
}

function sourceOf({ runId, commit, distance }: FoundBaseline): string {
  const before =
    distance === 0 ? "" : `, ${distance} first ${distance === 1 ? "parent" : "parents"} before the base commit`;
  return `the result of run ${runId} on \`${short(commit)}\`${before}`;
}

function absence(commits: number, id: string): string {
  const searched = commits === 1 ? "the base commit" : `the base commit or its ${commits - 1} first parents`;
  return `No run on ${searched} has uploaded a result \`${id}\`: set \`upload-result: true\` on pushes to the base branch.`;
}

/** The first answer of `search` and the end of time; a service that does not answer gives a reason. */
async function unlessOver(signal: AbortSignal, search: () => Promise<Baseline | string>): Promise<Baseline | string> {
  const over = new Promise<string>((resolve) => {
    const tell = () => resolve("The search for an earlier run was given up, since it took too long.");
    if (signal.aborted) tell();
    else signal.addEventListener("abort", tell, { once: true });
  });
  const searched = search().catch((error: unknown) => {
    if (error instanceof ServiceError) return `No earlier run could be asked for. ${sentence(error.message)}`;
    throw error;
  });
  return Promise.race([over, searched]);
}

function short(commit: string): string {
  return commit.slice(0, 7);
}

function sentence(text: string): string {
  const [first = ""] = text;
  return `${first.toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
