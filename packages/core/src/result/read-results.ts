import { realpath } from "node:fs/promises";
import path from "node:path";
import { isArtifactReference } from "../artifacts/artifact-reference.ts";
import { InputError } from "../errors.ts";
import { openWorkspace, relativeInside } from "../files/workspace.ts";
import type { ResultDocument, Subject } from "./document.ts";
import { MAX_DOCUMENT_BYTES, parseDocument, requireSameSubject } from "./parse-document.ts";

export interface UpstreamResult {
  source: string;
  document: ResultDocument;
}

export interface ResultPlaces {
  /** Where relative patterns start. */
  workingDirectory: string;
  workspace: string;
  /** `$RUNNER_TEMP/chainops`. */
  suiteDirectory: string;
  /** Documents of an `artifact:` line, with all their checks done. */
  readArtifacts(line: string): Promise<readonly UpstreamResult[]>;
}

/**
 * Input `results`: paths and globs in the workspace or under `$RUNNER_TEMP/chainops`, and `artifact:` lines. Every
 * document is hostile until checked: schema, size, repository and tested commit. Throws one InputError with all problems.
 */
export async function readResults(
  patterns: readonly string[],
  places: ResultPlaces,
  subject: Subject,
): Promise<readonly UpstreamResult[]> {
  const problems: string[] = [];
  const results = new Map<string, UpstreamResult>();
  for (const pattern of patterns) {
    try {
      const read = isArtifactReference(pattern)
        ? await places.readArtifacts(pattern)
        : await readFiles(pattern, places, subject);
      for (const result of read) results.set(result.source, result);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return [...results.values()];
}

async function readFiles(pattern: string, places: ResultPlaces, subject: Subject): Promise<readonly UpstreamResult[]> {
  const found = await matching(pattern, places);
  return found.map(({ source, text }) => {
    const document = parseDocument(text, source);
    requireSameSubject(document, subject, source);
    return { source, document };
  });
}

async function matching(pattern: string, places: ResultPlaces): Promise<readonly { source: string; text: string }[]> {
  const absolute = path.resolve(places.workingDirectory, pattern);
  const root = [places.workspace, places.suiteDirectory].find(
    (candidate) => relativeInside(candidate, absolute) !== undefined,
  );
  if (root === undefined) {
    throw new InputError(
      `Input \`results\`: ${JSON.stringify(pattern)} lies outside the workspace and outside $RUNNER_TEMP/chainops.`,
    );
  }
  const nothing = new InputError(`Input \`results\`: ${JSON.stringify(pattern)} matches no file.`);
  if ((await realpath(root).catch(() => undefined)) === undefined) throw nothing;
  const workspace = await openWorkspace(root);
  const files = await workspace.find([relativeInside(root, absolute) ?? ""]);
  if (files.length === 0) throw nothing;
  return Promise.all(
    files.map(async (file) => ({ source: file, text: await workspace.readText(file, MAX_DOCUMENT_BYTES) })),
  );
}

/** Conclusions of upstream results that let this action act (input `require-success`). */
const GOOD: ReadonlySet<string> = new Set(["success", "neutral", "skipped"]);

/** One sentence per upstream result that is not `success`, `neutral` or `skipped`. */
export function unsuccessfulUpstream(results: readonly UpstreamResult[]): readonly string[] {
  return results
    .filter(({ document }) => !GOOD.has(document.conclusion))
    .map(({ document }) => `Upstream result \`${document.id}\` is ${document.conclusion}: ${document.title}`);
}
