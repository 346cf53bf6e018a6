import { readZip } from "@chainops/core/artifacts/read-zip";
import { downloadArtifact, type WorkflowArtifact } from "@chainops/core/artifacts/workflow-artifacts";
import { InputError } from "@chainops/core/errors";
import type { GitHubClient } from "@chainops/core/github/github-client";
import type { ResultDocument } from "@chainops/core/result/document";
import { MAX_DOCUMENT_BYTES, parseDocument } from "@chainops/core/result/parse-document";
import type { Measurements } from "./measurements.ts";
import { parseMeasurements } from "./parse-measurements.ts";

/** What a document must say of itself; the API has said so already. */
export interface ExpectedDocument {
  repository: string;
  id: string;
  runId: number;
  commit: string;
}

/**
 * Measurements in an uploaded result document of quality-gate. Throws an InputError or a ServiceError for an archive,
 * document or commit that is not the expected one.
 */
export async function readBaselineArtifact(
  client: GitHubClient,
  artifact: WorkflowArtifact,
  expected: ExpectedDocument,
): Promise<Measurements> {
  const archive = await downloadArtifact(client, artifact);
  const [file] = await readZip(archive, { maxEntries: 1, maxBytes: MAX_DOCUMENT_BYTES });
  if (file === undefined) throw new InputError("The artifact is empty.");
  const document = parseDocument(Buffer.from(file.bytes).toString("utf8"), file.name);
  requireExpected(document, expected);
  const measurements = parseMeasurements(document.details["measurements"], "measurements");
  if (measurements.sha !== expected.commit) throw new InputError("Its measurements are of another commit.");
  return measurements;
}

const ENDED: ReadonlySet<string> = new Set(["success", "failure", "neutral"]);

function requireExpected(document: ResultDocument, { repository, id, runId, commit }: ExpectedDocument): void {
  const { subject } = document;
  const problems: string[] = [];
  if (document.action !== "quality-gate" || document.id !== id) problems.push("It is the result of another action.");
  if (document.run.id !== String(runId)) problems.push(`It says that run ${document.run.id} made it.`);
  if (subject.repository.toLowerCase() !== repository.toLowerCase()) problems.push("It is about another repository.");
  if (subject.sha !== commit || subject.testedSha !== commit) problems.push("It is about another commit.");
  if (!ENDED.has(document.conclusion)) problems.push(`It is ${document.conclusion}.`);
  if (problems.length > 0) throw new InputError(problems);
}
