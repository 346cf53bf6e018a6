import * as v from "valibot";
import { InputError } from "../errors.ts";
import { type ResultDocument, ResultDocumentSchema, type Subject } from "./document.ts";

/** A result document is read into memory as a whole; nothing honest comes near this. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Text of unknown origin → document. Throws an InputError naming `source` and every field that does not fit. */
export function parseDocument(text: string, source: string): ResultDocument {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new InputError(`Result ${JSON.stringify(source)} is not JSON; it may be truncated.`);
  }
  const parsed = v.safeParse(ResultDocumentSchema, raw);
  if (parsed.success) return parsed.output;
  throw new InputError(
    parsed.issues
      .slice(0, 20)
      .map((issue) => `Result ${JSON.stringify(source)}: \`${v.getDotPath(issue) ?? "document"}\`: ${issue.message}.`),
  );
}

/** Throws where a document speaks of another repository or another tree than this run does. */
export function requireSameSubject(document: ResultDocument, subject: Subject, source: string): void {
  const problems: string[] = [];
  if (document.subject.repository.toLowerCase() !== subject.repository.toLowerCase()) {
    problems.push(
      `Result ${JSON.stringify(source)} is about repository ${document.subject.repository}, this run about ${subject.repository}.`,
    );
  }
  if (document.subject.testedSha !== subject.testedSha) {
    problems.push(
      `Result ${JSON.stringify(source)} is about commit ${document.subject.testedSha}, this run about ${subject.testedSha}; run the upstream action again on this commit.`,
    );
  }
  const outside = [...document.artifacts, ...document.findings].find(({ path }) => path !== null && leadsOut(path));
  if (outside !== undefined) {
    problems.push(
      `Result ${JSON.stringify(source)} names a path outside the workspace: ${JSON.stringify(outside.path)}.`,
    );
  }
  if (problems.length > 0) throw new InputError(problems);
}

function leadsOut(path: string): boolean {
  return path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
}
