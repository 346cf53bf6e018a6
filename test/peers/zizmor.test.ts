import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { listActions, REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { runCommand } from "@chainops/dev/example/run-command";
import { findPeer } from "@chainops/dev/peers/peer-variables";
import { parseSarif } from "@chainops/reports/findings/sarif";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

interface Verdict {
  readonly ident: string;
  readonly determinations: { readonly severity: "High" | "Medium" | "Low" | "Informational" };
}

const GREET = `on: pull_request_target
jobs:
  greet:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "Thank you for \${{ github.event.pull_request.title }}"
`;

const zizmor = findPeer("zizmor") ?? "";
let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "chainops-zizmor-"));
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

async function scan(cwd: string, files: readonly string[], format: "json" | "sarif") {
  const args = ["--offline", "--no-progress", "--no-exit-codes", "--strict-collection", "--format", format, ...files];
  const environment = { PATH: process.env["PATH"], HOME: home };
  const result = await runCommand(zizmor, args, { cwd, environment, signal: undefined, onTick: () => {} });
  expect({ exitCode: result.exitCode, said: result.outputTail }).toMatchObject({ exitCode: 0 });
  const audited = [...result.outputTail.matchAll(/completed (\S+)$/gm)].map(([, file]) => file);
  return { text: result.stdout.toString("utf8"), audited };
}

function readVerdicts(text: string): string[] {
  const verdicts: Verdict[] = JSON.parse(text);
  return verdicts.map(({ ident, determinations }) => `${determinations.severity} ${ident}`).sort();
}

async function plant(): Promise<string> {
  await mkdir(path.join(home, ".github/workflows"), { recursive: true });
  await writeFile(path.join(home, ".github/workflows/greet.yml"), GREET);
  return ".github/workflows/greet.yml";
}

describe.skipIf(zizmor === "")("zizmor, which `npm run test:peers` installs", () => {
  it("has nothing of medium or high severity against this repository's workflows and actions", async () => {
    const workflows = (await readdir(path.join(REPOSITORY_ROOT, ".github/workflows"))).map(
      (file) => `.github/workflows/${file}`,
    );
    const actions = (await listActions(REPOSITORY_ROOT)).map((name) => `actions/${name}/action.yml`);
    const files = [".github/dependabot.yml", ...workflows, ...actions];
    const { text, audited } = await scan(REPOSITORY_ROOT, files, "json");
    expect(audited.sort()).toEqual(files.sort());
    expect(readVerdicts(text).filter((verdict) => /^(High|Medium) /.test(verdict))).toEqual([]);
  });

  it("finds what is planted in a workflow", async () => {
    const { text } = await scan(home, [await plant()], "json");
    expect(readVerdicts(text)).toEqual([
      "High dangerous-triggers",
      "High template-injection",
      "Medium excessive-permissions",
    ]);
  });

  it("writes SARIF whose severities are read as those of its JSON", async () => {
    const file = await plant();
    const { text: json } = await scan(home, [file], "json");
    const { text: sarif } = await scan(home, [file], "sarif");
    const [report] = parseSarif(sarif, { roots: [home], baseDirectory: "", readSource: () => undefined });
    expect(report).toMatchObject({ tool: "zizmor", ran: true, ignored: 0, problems: [] });
    const read = (report?.findings ?? []).map(({ severity, ruleId }) => `${severity} ${ruleId.replace("zizmor/", "")}`);
    expect(read.sort()).toEqual(readVerdicts(json).map((verdict) => verdict.replace(/^\w/, (c) => c.toLowerCase())));
    expect(report?.findings.map(({ path: found, startLine }) => [found, startLine])).toContainEqual([file, 6]);
  });
});
