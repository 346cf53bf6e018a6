import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runCommand } from "@chainops/dev/example/run-command";
import { findPeer } from "@chainops/dev/peers/peer-variables";
import { requireFormat } from "@chainops/reports/report-format";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import type { TestReport } from "@chainops/reports/tests/test-report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const TIMEOUT_MS = 180_000;
const gotestsum = findPeer("gotestsum") ?? "";

const VAULT = `package vault

import "testing"

func TestDeposit(t *testing.T) {
	for _, name := range []string{"zero", "one"} {
		t.Run(name, func(t *testing.T) {})
	}
}

func TestLater(t *testing.T) { t.Skip("needs a node") }

func TestBalance(t *testing.T) { t.Error("the balance is 6, not 7 <&]]>") }
`;

const PANICS = `package vault

import "testing"

func TestPanics(t *testing.T) { panic("no such block") }
`;

const BROKEN = `package vault

import "testing"

func TestBroken(t *testing.T) { undefined() }
`;

let folder: string;

/** What our reader makes of the JUnit XML that gotestsum writes of one test file. */
async function report(name: string, source: string): Promise<TestReport> {
  const cwd = path.join(folder, name);
  await mkdir(cwd);
  await writeFile(path.join(cwd, "go.mod"), "module example.invalid/vault\n\ngo 1.21\n");
  await writeFile(path.join(cwd, "vault_test.go"), source);
  await runCommand(gotestsum, ["--junitfile", "junit.xml", "./..."], {
    cwd,
    environment: { PATH: process.env["PATH"], HOME: folder, GOCACHE: path.join(folder, "cache"), GOTOOLCHAIN: "local" },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    onTick: () => {},
  });
  const text = await readFile(path.join(cwd, "junit.xml"), "utf8");
  return requireFormat(TEST_FORMATS, text).parse(text);
}

describe.skipIf(gotestsum === "")(
  "gotestsum, which `npm run test:peers -- --all` builds",
  { timeout: TIMEOUT_MS },
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), "chainops-gotestsum-"));
    });

    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
    });

    it("has its tests, subtests, skips and failures read from JUnit", async () => {
      const { totals, cases, problems } = await report("mixed", VAULT);
      expect(problems).toEqual([]);
      expect(totals).toMatchObject({ tests: 5, passed: 3, failed: 1, errors: 0, skipped: 1 });
      expect(cases.find(({ status }) => status === "failed")).toMatchObject({
        classname: "example.invalid/vault",
        name: "TestBalance",
        message: expect.stringContaining("the balance is 6, not 7 <&]]>"),
      });
    });

    it("has a panic read as a failure", async () => {
      const { totals, cases } = await report("panics", PANICS);
      expect(totals).toMatchObject({ tests: 1, failed: 1 });
      expect(cases[0]?.message).toContain("no such block");
    });

    it("has a package that does not build read as a failure, although its suite counts no test", async () => {
      const { totals } = await report("broken", BROKEN);
      expect(totals).toMatchObject({ tests: 1, passed: 0, failed: 1 });
    });
  },
);
