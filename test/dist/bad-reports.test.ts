import { chmod, mkdir, open, readFile, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type GateScene, openScene } from "./gate-scene.ts";

interface BadReport {
  readonly name: string;
  damage?: (file: (name: string) => string, scene: GateScene) => Promise<unknown>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly gates: readonly string[];
  readonly message: RegExp;
}

const SIZES = ["max_contract_size", "max_initcode_size"];
const COVERAGE = ["min_test_coverage", "patch_coverage"];
const SCAN = ["security_scan_required", "new_findings"];
const HOUR_S = 3600;

async function cut(file: string): Promise<void> {
  const bytes = await readFile(file);
  await truncate(file, Math.floor(bytes.length / 2));
}

async function recode(file: string, encode: (text: string) => Uint8Array): Promise<void> {
  await writeFile(file, encode(await readFile(file, "utf8")));
}

const toUtf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

const JUNIT = `<testsuites><testsuite name="s" tests="1"><testcase name="t" classname="c"/></testsuite></testsuites>`;

const BAD_REPORTS: readonly BadReport[] = [
  {
    name: "a glob that matches nothing",
    inputs: { coverage: "build/*.info" },
    gates: COVERAGE,
    message: /^Input `coverage`: "build\/\*\.info" matches no file\. Check the path/,
  },
  {
    name: "a report outside the workspace",
    inputs: { coverage: "../lcov.info" },
    gates: COVERAGE,
    message: /^Input `coverage`: "\.\.\/lcov\.info": It leads outside the workspace/,
  },
  {
    name: "a symlink that leads out of the workspace",
    damage: async (file, scene) => {
      const outside = path.join(scene.workspace, "../lcov.info");
      await writeFile(outside, await readFile(file("reports/lcov.info")));
      await rm(file("reports/lcov.info"));
      await symlink(outside, file("reports/lcov.info"));
    },
    inputs: { coverage: "reports/lcov.info" },
    gates: COVERAGE,
    message: /^Input `coverage`: .*leads outside the workspace/,
  },
  {
    name: "a symlink that leads to itself",
    damage: async (file) => {
      await rm(file("reports/lcov.info"));
      await symlink("lcov.info", file("reports/lcov.info"));
    },
    inputs: { coverage: "reports/lcov.info" },
    gates: COVERAGE,
    message: /^Input `coverage`: "reports\/lcov\.info" matches no file\. Check the path/,
  },
  {
    name: "a folder in the place of a report",
    damage: async (file) => {
      await rm(file("reports/lcov.info"));
      await mkdir(file("reports/lcov.info"));
    },
    inputs: { coverage: "reports/lcov.info" },
    gates: COVERAGE,
    message: /^Input `coverage`: "reports\/lcov\.info" matches no file\. Check the path/,
  },
  {
    name: "no report at all",
    damage: (file) => rm(file("reports/solhint.sarif")),
    gates: ["security_scan_required"],
    message: /^No security scan report was found\. Run `slither/,
  },
  {
    name: "an empty report",
    damage: (file) => writeFile(file("reports/forge-test.json"), ""),
    inputs: { tests: "reports/forge-test.json" },
    gates: ["tests_passed"],
    message: /^reports\/forge-test\.json: .*empty/,
  },
  {
    name: "JSON that was cut",
    damage: (file) => cut(file("reports/solhint.sarif")),
    gates: SCAN,
    message: /^reports\/solhint\.sarif: .*(ends in the middle|cut)/,
  },
  {
    name: "LCOV that was cut",
    damage: (file) => cut(file("reports/lcov.info")),
    gates: COVERAGE,
    message: /^reports\/lcov\.info: /,
  },
  {
    name: "XML that was cut",
    damage: (file) => writeFile(file("reports/junit.xml"), JUNIT.slice(0, 60)),
    gates: ["tests_passed"],
    message: /^reports\/junit\.xml: /,
  },
  {
    name: "JSON nested a million deep",
    damage: (file) =>
      writeFile(file("reports/a.sarif"), `{"runs":${"[".repeat(1e6)}${"]".repeat(1e6)},"version":"2.1.0"}`),
    gates: SCAN,
    message: /^reports\/a\.sarif: /,
  },
  {
    name: "XML nested a million deep",
    damage: (file) => writeFile(file("reports/junit.xml"), `${"<testsuite>".repeat(1e6)}`),
    gates: ["tests_passed"],
    message: /^reports\/junit\.xml: /,
  },
  {
    name: "XML with entities that grow without end",
    damage: (file) =>
      writeFile(
        file("reports/junit.xml"),
        `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${JUNIT.replace("c", "&b;")}`,
      ),
    gates: ["tests_passed"],
    message: /^reports\/junit\.xml: /,
  },
  {
    name: "JSON over 256 MiB",
    damage: (file) => truncate(file("reports/solhint.sarif"), 300 * 1024 * 1024),
    gates: SCAN,
    message: /^reports\/solhint\.sarif: .*314572800 bytes; at most 268435456 are read/,
  },
  {
    name: "a gigabyte of zeros",
    damage: (file) => truncate(file("reports/lcov.info"), 2 ** 30),
    gates: COVERAGE,
    message: /^reports\/lcov\.info: /,
  },
  {
    name: "bytes that are no UTF-8",
    damage: (file) =>
      recode(file("reports/forge-test.json"), (text) => Buffer.from(text.replace("µ", "\xb5"), "latin1")),
    gates: ["tests_passed"],
    message: /^reports\/forge-test\.json: .*(UTF-8|encoding)/,
  },
  {
    name: "LCOV in UTF-16",
    damage: (file) => recode(file("reports/lcov.info"), toUtf16),
    gates: COVERAGE,
    message: /^reports\/lcov\.info: .*UTF-16/,
  },
  {
    name: "a report older than the sources",
    damage: (file) => {
      const hourAgo = Date.now() / 1000 - HOUR_S;
      return utimes(file("reports/lcov.info"), hourAgo, hourAgo);
    },
    gates: COVERAGE,
    message: /^reports\/lcov\.info: this report is older than .+\.sol, so it is about other code/,
  },
  {
    name: "artifacts that were compiled from other sources",
    damage: (file) => recode(file("src/Vault.sol"), (text) => Buffer.from(`${text}// later\n`)),
    gates: SIZES,
    message: /^out\/Vault\.sol\/Vault\.json: It was compiled from another version of src\/Vault\.sol/,
  },
  {
    name: "a scan of another commit",
    damage: (file) =>
      recode(file("reports/solhint.sarif"), (text) => {
        const log = JSON.parse(text) as { runs: object[] };
        log.runs = log.runs.map((run) => ({ ...run, versionControlProvenance: [{ revisionId: "f".repeat(40) }] }));
        return Buffer.from(JSON.stringify(log));
      }),
    gates: SCAN,
    message: /^reports\/solhint\.sarif: solhint scanned commit f{40}, but this run is about /,
  },
  {
    name: "a scan that says itself that it failed",
    damage: (file) =>
      recode(file("reports/solhint.sarif"), (text) => {
        const log = JSON.parse(text) as { runs: object[] };
        log.runs = log.runs.map((run) => ({ ...run, invocations: [{ executionSuccessful: false }] }));
        return Buffer.from(JSON.stringify(log));
      }),
    gates: SCAN,
    message: /^reports\/solhint\.sarif: .*solhint/,
  },
  {
    name: "an audit that the registry refused",
    damage: (file) =>
      writeFile(file("reports/npm-audit.json"), JSON.stringify({ error: { code: "ENOAUDIT", summary: "refused" } })),
    gates: ["dependency_audit"],
    message: /^reports\/npm-audit\.json: .*ENOAUDIT/,
  },
  {
    name: "XML of another kind under a test report's name",
    damage: (file) => writeFile(file("reports/junit.xml"), `<coverage line-rate="1"/>`),
    gates: ["tests_passed"],
    message: /^reports\/junit\.xml: /,
  },
  {
    name: "a test report that declares more tests than it holds",
    damage: (file) => writeFile(file("reports/junit.xml"), JUNIT.replace('tests="1"', 'tests="3"')),
    gates: ["tests_passed"],
    message: /^reports\/junit\.xml: .*3/,
  },
  {
    name: "coverage of files that the project does not have",
    damage: (file) =>
      recode(file("reports/lcov.info"), (text) => Buffer.from(text.replaceAll("SF:src/", "SF:src/elsewhere/"))),
    gates: COVERAGE,
    message: /^The coverage report holds no line of the project's sources \(4 files in it are .*not in this tree\)/,
  },
  {
    name: "a report without tests",
    damage: (file) => writeFile(file("reports/junit.xml"), `<testsuites tests="0"/>`),
    inputs: { tests: "reports/junit.xml" },
    gates: ["tests_passed"],
    message: /^reports\/junit\.xml: The report holds no test\./,
  },
  {
    name: "tests that were all skipped",
    damage: (file) =>
      recode(file("reports/forge-test.json"), (text) =>
        Buffer.from(text.replaceAll('"status":"Success"', '"status":"Skipped"')),
      ),
    gates: ["tests_passed"],
    message: /^All 36 tests were skipped, so nothing was tested\./,
  },
  {
    name: "a producer that failed",
    inputs: { outcome: JSON.stringify({ tests: { outcome: "failure", conclusion: "success" } }) },
    gates: ["producers"],
    message: /^`tests` ended as failure: the reports may be incomplete/,
  },
  {
    name: "an outcome of the wrong shape",
    inputs: { outcome: "[]" },
    gates: ["producers"],
    message: /^Input `outcome` is no JSON object of steps or jobs/,
  },
];

const UNREADABLE: BadReport = {
  name: "a report that may not be read",
  damage: (file) => chmod(file("reports/lcov.info"), 0),
  gates: COVERAGE,
  message: /^reports\/lcov\.info: The file cannot be read \(EACCES\)\.$/,
};

async function judgeDamaged({ damage, inputs = {} }: BadReport) {
  await using scene = await openScene();
  await damage?.((name) => path.join(scene.workspace, name), scene);
  const { step, document, failedGates, errors } = await scene.judge({ inputs });
  const message = document.gates.find(({ status }) => status === "fail")?.message;
  const others = document.gates.filter(({ status }) => status === "pass").length;
  return { failedGates, message, areOthersJudged: others >= 5, errors, exitCode: step.exitCode, outputs: step.outputs };
}

function expected({ gates, message }: BadReport) {
  return {
    failedGates: gates,
    message: expect.stringMatching(message) as string,
    areOthersJudged: true,
    errors: [],
    exitCode: 1,
    outputs: expect.objectContaining({ conclusion: "failure", "failed-gates": JSON.stringify(gates) }) as object,
  };
}

describe.concurrent("a bad report fails its gate, and the others are judged", () => {
  it.each(BAD_REPORTS)("$name", async (bad) => {
    expect(await judgeDamaged(bad)).toEqual(expected(bad));
  });

  it.skipIf(process.getuid?.() === 0)("a report that may not be read (skipped for root, who may)", async () => {
    expect(await judgeDamaged(UNREADABLE)).toEqual(expected(UNREADABLE));
  });
});

it("reads test reports in UTF-16, as PowerShell writes them", async () => {
  await using scene = await openScene();
  await recode(path.join(scene.workspace, "reports/forge-test.json"), toUtf16);
  const { step, failedGates } = await scene.judge();
  expect(failedGates).toEqual([]);
  expect(step.outputs).toMatchObject({ conclusion: "success", "tests-total": "36" });
});

it("reads an LCOV file of a gigabyte in a small heap", { timeout: 60_000 }, async () => {
  await using scene = await openScene();
  const record = `TN:\nSF:src/Vault.sol\n${Array.from({ length: 110 }, (_, line) => `DA:${line + 1},7`).join("\n")}\nend_of_record\n`;
  const block = Buffer.from(record.repeat(1024));
  const file = await open(path.join(scene.workspace, "reports/lcov.info"), "w");
  for (let size = 0; size < 2 ** 30; size += block.length) await file.write(block);
  await file.close();
  const { step, failedGates } = await scene.judge({ env: { NODE_OPTIONS: "--max-old-space-size=64" } });
  expect(failedGates).toEqual([]);
  expect(step.outputs).toMatchObject({ conclusion: "success", coverage: "1" });
});
