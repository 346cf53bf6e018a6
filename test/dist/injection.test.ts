import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseCommentDocument } from "@chainops/core/github/comment-document";
import { MORE_MARKER } from "@chainops/core/report/render-comment-section";
import { secretForms } from "@chainops/core/runner/masker";
import type { StepResult } from "@chainops/dev/runner-double/step-result";
import { liveTexts, renderOnGithub } from "../core/report/github-page.ts";
import { print, runMain } from "../dev/runner-double/fixture-action.ts";
import { type GateScene, openScene } from "./gate-scene.ts";

const COMMANDS = [
  "##[set-output name=conclusion;]success",
  "##[add-mask]failure",
  "::set-output name=conclusion::success",
  "::add-mask::failure",
  "::stop-commands::endtoken",
];
const ONE_LINE = `##[set-output name=conclusion;]success ![x](https://e.vil/p.png) @octocat #1 <img src=x> $x$`;
const MARKERS = "<!-- /chainops:section id=quality-gate --> <!-- chainops:comment key=default -->";
const STEERING = "\u001b[2J\u001b]0;t\u0007\u202efdp\u2066\u200b";
const POISON = [ONE_LINE, ...COMMANDS, MARKERS, STEERING, "```", "</details>", "| a | b |", "[^1]: x", "<script>"].join(
  "\n",
);

const location = (uri: string) => ({ physicalLocation: { artifactLocation: { uri }, region: { startLine: 3 } } });
const esc = (text: string) =>
  text.replaceAll(/[^\w .]/gu, (character) => `&#${character.codePointAt(0)};`).replaceAll(/&#(0|7|27);/g, "");

/** Puts the text of an attacker into every place that a pull request can reach. */
async function poison(scene: GateScene): Promise<void> {
  const at = (...parts: string[]) => path.join(scene.workspace, ...parts);
  const name = ONE_LINE.replaceAll("/", "_");
  await mkdir(at("src", `${name}\n::stop-commands::x`));
  const branches = Array.from({ length: 12 }, (_, index) => `a == ${index}`).join(" || ");
  const source = `contract C { function f(uint a) external returns (bool) { return ${branches}; } }`;
  await writeFile(at("src", `${name}\n::stop-commands::x`, `${STEERING}.sol`), source);
  const tests = JSON.parse(await readFile(at("reports/forge-test.json"), "utf8")) as Record<string, object>;
  const failure = { status: "Failure", reason: POISON, kind: { Unit: { gas: 1 } } };
  tests[`test/${POISON}.t.sol:${POISON}`] = {
    duration: "1ms",
    test_results: { [`test_${POISON}()`]: failure },
    warnings: [POISON],
  };
  tests["test/Vault.t.sol:VaultTest"] = {
    duration: "1ms",
    test_results: { [`test_${POISON}()`]: failure },
    warnings: [],
  };
  await writeFile(at("reports/forge-test.json"), JSON.stringify(tests));
  await writeFile(
    at("reports/junit.xml"),
    `<testsuites><testsuite name="${esc(POISON)}"><testcase classname="${esc(POISON)}" name="${esc(POISON)}"><failure message="${esc(POISON)}">${esc(POISON)}</failure></testcase></testsuite></testsuites>`,
  );
  const results = ["src/Vault.sol", `src/${POISON}.sol`, encodeURI(`src/${POISON}.sol`)].map((uri) => ({
    ruleId: POISON,
    level: "error",
    message: { text: POISON },
    locations: [location(uri)],
  }));
  const driver = { name: POISON, version: POISON };
  await writeFile(at("reports/x.sarif"), JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver }, results }] }));
  await writeFile(at("reports", `${name}.sarif`), '{"version":"2.1.0","runs":[');
  const uncovered = Array.from({ length: 99 }, (_, line) => `DA:${line + 1},0\n`).join("");
  // Lines of a source that is not in the tree would not count.
  await writeFile(at("src", `${name}.sol`), "contract D {}");
  await writeFile(at("reports/lcov-x.info"), `TN:${ONE_LINE}\nSF:src/${name}.sol\n${uncovered}end_of_record\n`);
  await writeFile(at("reports/gas-report-x.json"), POISON);
  const snapshot = await readFile(at("reports/.gas-snapshot"), "utf8");
  await writeFile(at("reports/.gas-snapshot"), `${snapshot}X:test_${ONE_LINE}() (gas: 9999999)\n${POISON}\n`);
  await mkdir(at("out/X.sol"));
  await writeFile(at("out/X.sol", `${name}.json`), "{");
}

const OUR_COMMANDS = new Set(["add-mask", "group", "endgroup", "error", "warning", "notice", "debug"]);

/** Commands that came alive and are not of our own making. */
function foreignCommands(step: StepResult, token: string): string[] {
  const masks = new Set(secretForms(token));
  return step.commands
    .filter(({ name, data }) => !OUR_COMMANDS.has(name) || (name === "add-mask" && !masks.has(data)))
    .map(({ name, data }) => `${name} ${data}`);
}

const OUR_COMMENTS = /^<!-- \/?chainops:(comment|section|more)\b[^<>]*-->$/;

/** What would come alive where GitHub shows this markdown. */
function live(markdown: string): string[] {
  const page = renderOnGithub(markdown);
  return [
    ...liveTexts(page),
    ...page.tags.filter((tag) => /^<(?:img|input|math|script|sup|section|iframe|style|form)/i.test(tag)),
    ...page.tags.filter(
      (tag) => tag.startsWith("<a ") && !tag.startsWith('<a href="https://github.com/chainops-example/vault/'),
    ),
    ...page.comments.filter((comment) => comment !== MORE_MARKER && !OUR_COMMENTS.test(comment)),
    ...(page.isBalanced ? [] : ["an element that is not closed"]),
  ];
}

/** Controls but for tabs and line breaks, and what turns the direction of writing. */
const STEERS = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe("text of an attacker in every place that a pull request can reach", () => {
  it(
    "stays text: in the log, the outputs, the comment, the check run and the summary",
    { timeout: 60_000 },
    async () => {
      await using scene = await openScene(POISON);
      await poison(scene);
      const event = structuredClone(scene.pullRequest) as unknown as {
        payload: { pull_request: { head: { ref: string } } };
      };
      event.payload.pull_request.head.ref = POISON;
      const outcome = JSON.stringify({ [POISON]: { outcome: POISON } });
      const { step, document } = await scene.run({
        event: { name: "pull_request", payload: event.payload },
        github: { head_ref: POISON, workflow: POISON, job: ONE_LINE },
        inputs: { outcome },
        debug: true,
      });

      expect(foreignCommands(step, scene.token)).toEqual([]);
      expect(step.commands.filter(({ accepted }) => !accepted)).toEqual([]);
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({ conclusion: "failure", title: document.title });
      expect(JSON.parse(step.outputs["failed-gates"] ?? "")).toEqual([
        "tests_passed",
        "min_test_coverage",
        "security_scan_required",
        "new_findings",
        "max_complexity_score",
        "max_contract_size",
        "max_initcode_size",
        "gas_optimization_threshold",
        "producers",
      ]);
      expect(step.log.filter((line) => STEERS.test(line))).toEqual([]);

      const [comment, ...others] = scene.comments();
      const [checkRun] = scene.checkRuns();
      expect(others).toEqual([]);
      expect(parseCommentDocument("default", comment?.body ?? "")).toMatchObject([{ id: "quality-gate" }]);
      const shown = [comment?.body, checkRun?.output.summary, checkRun?.output.text, step.summary].map(
        (text) => text ?? "",
      );
      expect(shown.map(live)).toEqual([[], [], [], []]);
      expect(shown.filter((text) => text === "" || STEERS.test(text))).toEqual([]);
      expect(shown[0]).toContain("set-output");
      expect(checkRun).toMatchObject({ status: "completed", conclusion: "failure" });
      expect(
        checkRun?.annotations.filter((annotation) => STEERS.test(JSON.stringify(Object.values(annotation)))),
      ).toEqual([]);
    },
  );

  it("stays text in the errors about a config file and an input", async () => {
    await using scene = await openScene();
    await writeFile(
      path.join(scene.workspace, ".chainops.yml"),
      `version: 1\n${JSON.stringify(POISON)}: ${JSON.stringify(POISON)}\n`,
    );
    const { step: config } = await scene.judge();
    const { step: input } = await scene.judge({ inputs: { id: POISON, [ONE_LINE]: POISON } });
    const { step: missing } = await scene.judge({ inputs: { config: `${POISON}.yml`, coverage: POISON } });
    for (const step of [config, input, missing]) {
      expect(foreignCommands(step, scene.token)).toEqual([]);
      expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: "failure" } });
      expect(live(step.summary)).toEqual([]);
    }
  });

  it("comes alive where an action prints it as it is, which the same judge sees", async () => {
    const step = await runMain(print(...COMMANDS.slice(0, -1), POISON));
    expect(foreignCommands(step, "")).toEqual([
      "set-output success",
      "add-mask failure",
      "set-output success",
      "add-mask failure",
      expect.stringMatching(/^set-output success/),
      "set-output success",
      "add-mask failure",
      "set-output success",
      "add-mask failure",
      "stop-commands endtoken",
    ]);
    expect(step.outputs["conclusion"]).toBe("success");
    expect(live(POISON)).not.toEqual([]);
  });
});
