import { execFileSync } from "node:child_process";
import { chmod } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openProject } from "../open-project.ts";
import { runPipeline } from "./run-pipeline.ts";

const MANIFEST = '[package]\nname = "tiny"\nversion = "0.1.0"\nedition = "2021"\n';
const LIB = `pub fn double(value: u32) -> u32 {
    value * 2
}

#[cfg(test)]
mod tests {
    #[test]
    fn doubles() {
        println!("test result: ok. 99 passed");
        assert_eq!(super::double(2), 4);
    }
}
`;
const STAGES =
  "pipeline: {preset: cargo, max_parallel: 1, stages: [compilation, unit_tests, static_analysis, integration_tests]}";

function hasCargo(): boolean {
  try {
    execFileSync("cargo", ["clippy", "--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const context = {
  childEnv: { PATH: process.env["PATH"] ?? "", HOME: homedir(), CARGO_NET_OFFLINE: "true", CARGO_TERM_COLOR: "never" },
};

describe.skipIf(!hasCargo())(
  "the cargo preset, with the real cargo (skipped where there is none)",
  { timeout: 120_000 },
  () => {
    it("builds, tests and lints, and skips integration tests that there are none of", async () => {
      await using project = await openProject({ "Cargo.toml": MANIFEST, "src/lib.rs": LIB });
      const run = await runPipeline(STAGES, { project, context });
      expect(run.statuses).toEqual({
        compilation: "success",
        unit_tests: "success",
        static_analysis: "success",
        integration_tests: "skipped",
      });
      expect(run.overall).toBe("success");
      expect(run.errors).toEqual({
        integration_tests: "Nothing to do: `cargo test --test integration` has no such target.",
      });
      expect(run.doubts.size).toBe(0);
      const text = await project.workspace.readText("reports/cargo-test.txt", 1e6);
      expect(text).toContain("test result: ok. 1 passed");
      expect(await project.workspace.readText("reports/clippy.json", 1e6)).toContain(
        '"reason":"build-finished","success":true',
      );
    });

    it("fails for a lint, a failing test and a failing integration test", async () => {
      await using project = await openProject({
        "Cargo.toml": MANIFEST,
        "src/lib.rs": LIB.replace("value * 2", "return value * 3;"),
        "tests/integration.rs":
          '#[test]\nfn fails() {\n    println!("error: no test target named `integration`");\n    panic!()\n}\n',
      });
      const run = await runPipeline(STAGES.replaceAll("integration_tests]", "{name: integration_tests, needs: []}]"), {
        project,
        context,
      });
      expect(run.statuses).toEqual({
        compilation: "success",
        unit_tests: "failed",
        static_analysis: "failed",
        integration_tests: "failed",
      });
    });

    it("names cargo-audit where it is not installed", async () => {
      await using project = await openProject({ "Cargo.toml": MANIFEST, "src/lib.rs": LIB });
      const run = await runPipeline("pipeline: {preset: cargo, stages: [security_scan]}", {
        project,
        context: { childEnv: { ...context.childEnv, CARGO_HOME: project.root } },
      });
      expect(run.errors["security_scan"]).toMatch(/^`cargo-audit` is not installed/);
    });

    it.each([
      ["is judged by its report where it tells of findings", "echo '{\"vulnerabilities\": {}}'; exit 1", /^$/],
      [
        "fails where it leaves no report",
        "echo 'error: no lockfile' >&2; exit 1",
        /^`cargo audit --json` ended with exit code 1/,
      ],
      ["fails where it ends in another way", "echo '{}'; exit 2", /^`cargo audit --json` ended with exit code 2/],
    ])("an audit %s", async (_name, body, error) => {
      await using project = await openProject({ "Cargo.toml": MANIFEST, "bin/cargo-audit": `#!/bin/sh\n${body}\n` });
      await chmod(path.join(project.root, "bin/cargo-audit"), 0o755);
      const run = await runPipeline("pipeline: {preset: cargo, stages: [security_scan]}", {
        project,
        context: { childEnv: { ...context.childEnv, CARGO_HOME: project.root } },
      });
      expect(run.errors["security_scan"] ?? "").toMatch(error);
    });

    it("names a subcommand of cargo that a stage's own command lacks", async () => {
      await using project = await openProject({ "Cargo.toml": MANIFEST, "src/lib.rs": LIB });
      const run = await runPipeline("pipeline: {stages: [{name: scan, run: cargo no-such-scan}]}", {
        project,
        context,
      });
      expect(run.errors["scan"]).toMatch(/^`cargo-no-such-scan` is not installed, and `cargo no-such-scan` needs it/);
    });
  },
);
