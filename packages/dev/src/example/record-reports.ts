/**
 * Makes the committed reports of the example anew: `.gas-snapshot` and `storage-layouts/` of `test/fixtures/example` from
 * the project as it is, and `test/fixtures/example-reports` from the example's pull request.
 *
 *     node --conditions=source packages/dev/src/example/record-reports.ts
 */
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ServiceError } from "@chainops/core/errors";
import { copyExample, EXAMPLE_DIR } from "./copy-example.ts";
import { locateForge } from "./locate-forge.ts";
import { locateSolhint } from "./locate-scanner.ts";
import { produceReports } from "./produce-reports.ts";
import { RECORDED_REPORTS_DIR } from "./recorded-reports.ts";
import { trimArtifact } from "./trim-artifact.ts";

const workDir = await mkdtemp(path.join(os.tmpdir(), "chainops-record-"));
try {
  const base = await makeReports("base");
  await copyFile(path.join(base, "reports", ".gas-snapshot"), path.join(EXAMPLE_DIR, ".gas-snapshot"));
  await recordLayout(base);
  const head = await makeReports("head");
  await rm(path.join(RECORDED_REPORTS_DIR, "reports"), { recursive: true, force: true });
  await rm(path.join(RECORDED_REPORTS_DIR, "out"), { recursive: true, force: true });
  await recordReports(head);
  await recordArtifacts(head);
} finally {
  await rm(workDir, { recursive: true, force: true });
}

async function makeReports(checkout: "base" | "head"): Promise<string> {
  const projectDir = path.join(workDir, checkout);
  await copyExample({ targetDir: projectDir, checkout });
  const produced = await produceReports({
    projectDir,
    reportsDir: path.join(projectDir, "reports"),
    forge: locateForge(),
    scanner: locateSolhint(),
    onProgress: (line) => console.log(`${checkout}: ${line}`),
  });
  const failed = produced.find((report) => report.exitCode !== 0);
  if (failed !== undefined) throw new ServiceError("process-failed", `${failed.command} failed:\n${failed.outputTail}`);
  return projectDir;
}

/** What `forge inspect Token storageLayout --json` prints. */
async function recordLayout(projectDir: string): Promise<void> {
  const artifact = JSON.parse(await readFile(path.join(projectDir, "out/Token.sol/Token.json"), "utf8")) as object;
  const layout = new Map<string, unknown>(Object.entries(artifact)).get("storageLayout");
  await mkdir(path.join(EXAMPLE_DIR, "storage-layouts"), { recursive: true });
  await writeFile(path.join(EXAMPLE_DIR, "storage-layouts/Token.json"), `${JSON.stringify(layout, null, 2)}\n`);
}

async function recordReports(projectDir: string): Promise<void> {
  const target = path.join(RECORDED_REPORTS_DIR, "reports");
  await mkdir(target, { recursive: true });
  for (const fileName of await readdir(path.join(projectDir, "reports"))) {
    const text = await readFile(path.join(projectDir, "reports", fileName), "utf8");
    await writeFile(path.join(target, fileName), withoutLocation(text, projectDir));
  }
}

async function recordArtifacts(projectDir: string): Promise<void> {
  for (const source of await readdir(path.join(projectDir, "src"))) {
    const from = path.join(projectDir, "out", source);
    const target = path.join(RECORDED_REPORTS_DIR, "out", source);
    await mkdir(target, { recursive: true });
    for (const fileName of await readdir(from)) {
      const text = await readFile(path.join(from, fileName), "utf8");
      await writeFile(path.join(target, fileName), withoutLocation(trimArtifact(text), projectDir));
    }
  }
}

/** Turns `file://` addresses in the project into paths relative to it. Throws where its location is left in the text. */
function withoutLocation(text: string, projectDir: string): string {
  const relative = text.replaceAll(`${pathToFileURL(projectDir).href}/`, "");
  if (relative.includes(projectDir)) throw new Error(`A report names ${projectDir} in a form that is not known here.`);
  return relative;
}
