import { describe, expect, it } from "vitest";
import type { Block, Inline } from "@chainops/core/report/report";
import type { Gate } from "@chainops/core/result/document";
import { doubted, judged, type JudgedGate } from "../../actions/quality-gate/src/gates/judged-gate.ts";
import { type QualityFacts, renderQualityReport } from "../../actions/quality-gate/src/render-quality-report.ts";
import { REPOSITORY_URL, SHA } from "./gate-context.ts";

interface GateParts {
  level?: "warn";
  warns?: boolean;
  message?: string;
}

function gate(name: string, status: Gate["status"], { level, warns = false, message = `${name}!` }: GateParts = {}) {
  const made = judged({ name, label: `L ${name}`, status, unit: "none", now: "5", message, warns });
  return level === undefined ? made : { ...made, gate: { ...made.gate, level } };
}

function render(gates: readonly JudgedGate[], more: Partial<QualityFacts> = {}) {
  const shared = { conclusion: "success" as const, sha: SHA, repositoryUrl: REPOSITORY_URL, base: null };
  return renderQualityReport({ ...shared, gates, files: [], tables: [], notes: [], folds: [], notices: [], ...more });
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (typeof inline === "string" ? inline : inline.text)).join("");
}

/** Rows of a table, items of a list, or a paragraph's text. */
function lines(block: Block | undefined): readonly string[] {
  if (block?.kind === "table") return block.rows.map((row) => row.map(plain).join(" | "));
  if (block?.kind === "list") return block.items.map(plain);
  return block?.kind === "paragraph" ? [plain(block.content)] : [];
}

const shownGates = (gates: readonly JudgedGate[]) => {
  const [first] = render(gates).blocks;
  return first?.kind === "table" ? lines(first).map((line) => line.split(" | ")[0]) : [];
};

describe("the table at the top", () => {
  it.each<{ name: string; given: JudgedGate; shown: boolean }>([
    { name: "a main gate that passes", given: gate("tests_passed", "pass"), shown: true },
    { name: "a main gate that was skipped", given: gate("storage_layout", "skip"), shown: false },
    { name: "a main gate without a baseline", given: gate("new_findings", "no-baseline"), shown: false },
    { name: "another gate that passes", given: gate("min_total_tests", "pass"), shown: false },
    {
      name: "another gate that passes with a warning",
      given: gate("flaky_tests", "pass", { warns: true }),
      shown: true,
    },
    { name: "another gate that fails", given: gate("required_suites", "fail"), shown: true },
    { name: "another gate that fails as a warning", given: gate("gas_budget", "fail", { level: "warn" }), shown: true },
    { name: "another gate that is waived", given: gate("dependency_audit", "waived"), shown: true },
    {
      name: "a gate whose report is broken",
      given: doubted({ name: "x", label: "L x", unit: "none" }, ["c"]),
      shown: true,
    },
  ])("shows $name: $shown", ({ given, shown }) => {
    expect(shownGates([given])).toEqual(shown ? [given.row.label] : []);
  });

  it("is not there where there is nothing to show, and all gates are folded", () => {
    const { blocks, more } = render([gate("min_total_tests", "pass"), gate("storage_layout", "skip")]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph"]);
    expect(more).toMatchObject([{ kind: "fold", summary: ["All gates (2)"] }]);
  });

  it("is all there is where every gate is shown", () => {
    expect(render([gate("tests_passed", "pass")]).more).toEqual([]);
  });

  it("marks each verdict, and a failure that is only a warning as one", () => {
    const gates = [
      gate("tests_passed", "pass"),
      gate("max_contract_size", "pass", { warns: true }),
      gate("a", "fail"),
      gate("b", "fail", { level: "warn" }),
      gate("c", "waived"),
    ];
    expect(lines(render(gates).blocks[0]).map((line) => line.split(" | ").at(-1))).toEqual([
      "✅",
      "⚠️",
      "❌",
      "⚠️",
      "⚠️",
    ]);
  });
});

describe("the title", () => {
  it.each<{ name: string; gates: readonly JudgedGate[]; more?: Partial<QualityFacts>; title: string }>([
    {
      name: "failures, of the gates that were judged",
      gates: [gate("a", "fail"), gate("b", "pass"), gate("c", "skip"), gate("d", "no-baseline")],
      more: { conclusion: "failure" },
      title: "Quality gate failed: 1 of 2 gates",
    },
    {
      name: "warnings, which fail nothing",
      gates: [gate("a", "fail", { level: "warn" }), gate("b", "pass"), gate("c", "pass")],
      title: "Quality gate passed: 2 of 3 gates, 1 warning",
    },
    {
      name: "a stage that waits",
      gates: [gate("a", "pass")],
      more: { conclusion: "action_required" },
      title: "Quality gate paused: a stage waits for a person",
    },
    {
      name: "failures before a stage that waits",
      gates: [gate("a", "fail")],
      more: { conclusion: "action_required" },
      title: "Quality gate failed: 1 of 1 gates",
    },
  ])("tells of $name", ({ gates, more, title }) => {
    expect(render(gates, more).title).toBe(title);
  });
});

describe("below the table", () => {
  it("stands what to fix, without what is only a warning", () => {
    const failing = gate("a", "fail", { message: "Run `forge test`." });
    const { blocks } = render([failing, gate("b", "fail", { level: "warn" })], { conclusion: "failure" });
    expect(blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph", "list", "paragraph"]);
    expect(lines(blocks[1])).toEqual(["Fix this:"]);
    expect(lines(blocks[2])).toEqual(["L a: Run forge test."]);
    expect(blocks[2]).toMatchObject({ items: [expect.arrayContaining([{ kind: "code", text: "forge test" }])] });
  });

  it("stands once what has no baseline, with the reason where it is the same", () => {
    const none = (name: string, message: string) => gate(name, "no-baseline", { message });
    const same = render([none("a", "No run."), none("b", "No run."), gate("c", "skip")], { notes: [["Q: 1"]] });
    expect(same.blocks.slice(0, 2).flatMap(lines)).toEqual(["Q: 1", "Not compared: L a, L b. No run."]);
    const other = render([none("a", "No run."), none("b", "No gas.")]);
    expect(lines(other.blocks[0])).toEqual([
      "Not compared: L a, L b. No run. Each reason is below, in the table of all gates.",
    ]);
    expect(JSON.stringify(other.more)).toContain("No gas.");
  });

  it("stand last the commits, where only a commit's own id is a link, and what there is to notice", () => {
    const { blocks } = render([], { base: "main", notices: ["No config file."] });
    expect(blocks.at(-1)).toEqual({
      kind: "paragraph",
      content: [
        "Commit ",
        { kind: "link", text: SHA.slice(0, 12), href: `${REPOSITORY_URL}/commit/${SHA}`, isCode: true },
        " · base ",
        { kind: "code", text: "main" },
        ".",
        " No config file.",
      ],
    });
    expect(lines(render([]).blocks.at(-1))).toEqual(["Commit aaaaaaaaaaaa · no base commit."]);
  });
});

it("folds all gates, then what stages tell, then tables with rows, then the files that were read", () => {
  const table = { columns: [{ title: "x", align: "left" as const }], rows: [["1"]], total: 1 };
  const { more } = render([gate("a", "skip"), gate("b", "fail")], {
    folds: [{ kind: "fold", summary: ["Stages"], blocks: [] }],
    tables: [
      { ...table, title: "Full" },
      { ...table, title: "Empty", rows: [], total: 0 },
    ],
    files: [{ path: "a.json", sizeBytes: 1, modifiedAtMs: 0, producer: "p", counted: "1 test" }],
  });
  expect(more.map((block) => (block.kind === "fold" ? plain(block.summary) : ""))).toEqual([
    "All gates (2)",
    "Stages",
    "Full (1)",
    "Reports that were read (1)",
  ]);
  const [all] = more;
  expect(all?.kind === "fold" ? all.blocks.map(lines) : []).toEqual([
    ["L a | 5 | – | – | ⏭️", "L b | 5 | – | – | ❌"],
    ["a: a!", "b: b!"],
  ]);
});
