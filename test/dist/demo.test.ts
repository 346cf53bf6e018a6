import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ServiceError } from "@chainops/core/errors";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { locateForge } from "@chainops/dev/example/locate-forge";

const DEMO = path.join(REPOSITORY_ROOT, "packages/dev/src/commands/demo.ts");
const WHOLE_RUN_MS = 180_000;

function missingForge(): string | undefined {
  try {
    locateForge();
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}

interface DemoRun {
  exitCode: number | null;
  output: string;
  /** The page, or empty where none was written. */
  page: string;
  /** What the run left in its folder for temporary files. */
  leftovers: readonly string[];
}

/** Runs the command as `npm run demo -- …` does; `onOutput` may end it. */
async function runDemo(
  args: readonly string[],
  onOutput: (text: string, kill: () => void) => void = () => {},
): Promise<DemoRun> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-demo-test-"));
  try {
    const html = path.join(directory, "page.html");
    const child = spawn(process.execPath, ["--conditions=source", DEMO, "--html", html, ...args], {
      cwd: REPOSITORY_ROOT,
      env: { ...process.env, TMPDIR: directory },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8");
        onOutput(output, () => child.kill("SIGINT"));
      });
    }
    const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
    const page = await readFile(html, "utf8").catch(() => "");
    const leftovers = (await readdir(directory)).filter((name) => name.startsWith("chainops-"));
    return { exitCode, output, page, leftovers };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

describe("npm run demo", () => {
  beforeEach((context) => {
    const missing = missingForge();
    if (missing !== undefined) context.skip(missing);
  });

  it(
    "is green on the example: real reports, one verdict, a page with comment, check run and summary",
    async () => {
      const { exitCode, output, page, leftovers } = await runDemo([]);
      expect(output).toContain("forge build …");
      expect(output).toMatch(/\nQuality gate passed: (\d+) of \1 gates\n/);
      expect(exitCode).toBe(0);
      const headings = [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map((match) => match[1]);
      for (const heading of [
        "Comment by github-actions[bot]",
        "Check run quality-gate",
        "Job summary",
        "Result document",
        "Log",
      ]) {
        expect(headings).toContain(heading);
      }
      expect(page).toContain(`<header class="passed">`);
      expect(page).toContain("chainops.result/v1");
      expect(leftovers).toStrictEqual([]);
    },
    WHOLE_RUN_MS,
  );

  it(
    "turns red for the broken test, and for what cannot be believed without it",
    async () => {
      const { exitCode, output, page } = await runDemo(["--break", "test"]);
      const failed = [...output.matchAll(/^\s*fail +(\w+): (.*)$/gm)].map(([, gate, message]) => ({ gate, message }));
      expect(failed.map(({ gate }) => gate)).toContain("tests_passed");
      // The test step itself failed, which its own gate tells; no other gate has a reason to fail.
      expect(failed.filter(({ gate }) => gate !== "tests_passed" && gate !== "producers")).toStrictEqual([]);
      expect(exitCode).toBe(1);
      expect(page).toContain(`<header class="failed">`);
      expect(page).toContain("test/Token.t.sol");
    },
    WHOLE_RUN_MS,
  );

  it(
    "ends at Ctrl+C with its tools, and leaves nothing behind",
    async () => {
      let isKilled = false;
      const { exitCode, output, page, leftovers } = await runDemo([], (text, kill) => {
        if (!isKilled && text.includes("forge build …")) {
          isKilled = true;
          kill();
        }
      });
      expect(output).toContain("demo: Making the reports was cancelled.");
      expect({ exitCode, page, leftovers }).toStrictEqual({ exitCode: 1, page: "", leftovers: [] });
    },
    WHOLE_RUN_MS,
  );
});

it.each([
  {
    args: ["--break", "everything"],
    problem: `demo: --break takes one of test, coverage, patch, gas, storage, size, complexity; found "everything".`,
  },
  { args: ["--brake", "test"], problem: "demo: Unknown option '--brake'" },
])("tells what it takes where it is asked for $args", async ({ args, problem }) => {
  const { exitCode, output } = await runDemo(args);
  expect(output).toContain(problem);
  expect(output).toContain("demo: Usage: npm run demo");
  expect(exitCode).toBe(1);
});
