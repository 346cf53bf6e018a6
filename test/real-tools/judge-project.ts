import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CoverageReport } from "@chainops/reports/coverage/coverage-report";
import { readJunit } from "@chainops/reports/tests/junit";
import { requireTestFormat } from "@chainops/reports/tests/require-test-format";
import type { TestReport } from "@chainops/reports/tests/test-report";
import { runQualityGate } from "../../actions/quality-gate/src/run-quality-gate.ts";
import { gateContext } from "../quality-gate/gate-context.ts";
import type { TestProject } from "../quality-gate/open-project.ts";
import { readCoverageBytes } from "../reports/coverage/read-coverage-bytes.ts";
import { inChunks } from "../reports/quality-fixtures.ts";

/** A file of the project, or nothing where the tool left none. */
export async function readLeft({ root }: TestProject, file: string): Promise<Uint8Array | undefined> {
  return readFile(path.join(root, file)).then((buffer) => new Uint8Array(buffer), absent);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** A test report that a tool wrote, read by what it is, not by its name. */
export async function readTestReport(project: TestProject, file: string): Promise<TestReport> {
  const bytes = await readLeft(project, file);
  if (bytes === undefined) throw new Error(`${file} was not written.`);
  const text = new TextDecoder().decode(bytes);
  return text.trimStart().startsWith("<")
    ? readJunit(inChunks(bytes, 65_536))
    : (await requireTestFormat(text)).parse(text);
}

export async function readCoverageReport(project: TestProject, file: string): Promise<CoverageReport> {
  const bytes = await readLeft(project, file);
  if (bytes === undefined) throw new Error(`${file} was not written.`);
  return readCoverageBytes(bytes);
}

/** What the gate makes of all that lies in the project: the status and message of a gate, outputs and findings. */
export async function judgeProject(project: TestProject, inputs: Readonly<Record<string, string>> = {}) {
  const outcome = await runQualityGate(gateContext(project, inputs));
  const gateOf = (name: string) => outcome.gates.find((gate) => gate.name === name);
  return {
    ...outcome,
    statusOf: (name: string) => gateOf(name)?.status,
    messageOf: (name: string) => gateOf(name)?.message ?? "",
  };
}
