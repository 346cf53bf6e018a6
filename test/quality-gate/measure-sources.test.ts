import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { locateTests } from "../../actions/quality-gate/src/locate-tests.ts";
import { listProjectFiles } from "../../actions/quality-gate/src/list-project-files.ts";
import { measureCoverage } from "../../actions/quality-gate/src/measure-coverage.ts";
import { measureSources, selectMeasured } from "../../actions/quality-gate/src/measure-sources.ts";
import { readProject } from "../../actions/quality-gate/src/project.ts";
import { coveredFile, testCase } from "./evidence-samples.ts";
import { openProject, type TestProject } from "./open-project.ts";

const withFunction = (name: string) =>
  `contract ${name} {\n  function f(uint256 a) external {\n    if (a > 1) revert();\n  }\n}\n`;

async function measure(project: TestProject, exclude: readonly string[] = [], workingDirectory = "") {
  const found = await readProject(project.workspace, workingDirectory);
  const files = await listProjectFiles(project.workspace, workingDirectory, found);
  const survey = await measureSources(project.workspace, files, found);
  return { ...survey, measured: selectMeasured(survey, exclude, workingDirectory) };
}

describe("measureSources", () => {
  it("measures the project's own sources, those in folders named lib too, and nobody else's", async () => {
    await using project = await openProject({
      "foundry.toml": "",
      "src/A.sol": withFunction("A"),
      "src/lib/B.sol": withFunction("B"),
      "test/A.t.sol": withFunction("T"),
      "script/S.s.sol": withFunction("S"),
      "lib/dep/src/D.sol": withFunction("D"),
    });
    const { measured } = await measure(project);
    expect(measured).toMatchObject({ files: 2, problems: [] });
    expect(measured.functions).toEqual([
      { path: "src/A.sol", name: "A.f", complexity: 2, startLine: 2, endLine: 4 },
      { path: "src/lib/B.sol", name: "B.f", complexity: 2, startLine: 2, endLine: 4 },
    ]);
  });

  it("counts functions with a body only, and knows which sources hold one", async () => {
    await using project = await openProject({
      "foundry.toml": "",
      "src/A.sol": withFunction("A"),
      "src/I.sol": "interface I { function f() external; }",
    });
    const { measured, withCode } = await measure(project);
    expect(measured.functions).toHaveLength(1);
    expect(withCode).toEqual(["src/A.sol"]);
  });

  it("leaves out what complexity.exclude names, relative to the working directory, and holds reports against it still", async () => {
    await using project = await openProject({ "app/foundry.toml": "", "app/src/A.sol": withFunction("A") });
    await project.write("app/src/gen/G.sol", withFunction("G"), -10);
    const { measured, newest, withCode } = await measure(project, ["src/gen/**"], "app");
    expect(measured).toMatchObject({ files: 1, problems: [] });
    expect(measured.functions.map(({ name }) => name)).toEqual(["A.f"]);
    expect(newest?.path).toBe("app/src/gen/G.sol");
    expect(withCode).toEqual(["app/src/A.sol", "app/src/gen/G.sol"]);
  });

  it("makes problems of sources that lead out of the workspace or are too large, and measures the others", async () => {
    await using project = await openProject({
      "foundry.toml": "",
      "src/A.sol": withFunction("A"),
      "src/Big.sol": " ".repeat(4 * 1024 * 1024 + 1),
    });
    await writeFile(path.join(project.root, "../Outside.sol"), "secret");
    await symlink("../../Outside.sol", path.join(project.root, "src/Link.sol"));
    const { measured } = await measure(project);
    expect(measured.functions).toHaveLength(1);
    expect(measured.problems).toEqual([
      expect.stringMatching(/^src\/Big\.sol: .*at most 4194304 are read/),
      expect.stringMatching(/^src\/Link\.sol: .*outside the workspace/),
    ]);
  });

  const RUST = "pub fn f(a: u8) -> u8 {\n    if a > 1 { 2 } else { 3 }\n}\n#[test]\nfn t() { if true {} }\n";
  const SCRIPT = "export function g(a: number): number {\n  return a > 1 ? 2 : 3;\n}\n";

  it("measures Rust in a Cargo project, without its tests and without scripts", async () => {
    await using project = await openProject({
      "Cargo.toml": '[package]\nname = "a"\n',
      "src/lib.rs": RUST,
      "src/page.ts": SCRIPT,
      "tests/it.rs": RUST,
      "build.rs": RUST,
    });
    const { measured, withCode, files } = await measure(project);
    expect(measured.functions).toEqual([{ path: "src/lib.rs", name: "f", complexity: 2, startLine: 1, endLine: 3 }]);
    expect(withCode).toEqual(["src/lib.rs"]);
    expect(files).toMatchObject([{ path: "src/lib.rs", linesOfCode: 5, volume: expect.any(Number) }]);
  });

  it("measures both beside each other, and Solidity as where it stands alone", async () => {
    const contracts = {
      "foundry.toml": '[profile.default]\nsrc = "contracts"\n',
      "contracts/A.sol": withFunction("A"),
    };
    await using alone = await openProject(contracts);
    await using mixed = await openProject({
      ...contracts,
      "Cargo.toml": '[package]\nname = "a"\n',
      "src/lib.rs": RUST,
    });
    const [one, both] = [await measure(alone), await measure(mixed)];
    expect(both.measured.functions.map(({ name }) => name)).toEqual(["A.f", "f"]);
    expect(both.measured.functions.slice(0, 1)).toEqual(one.measured.functions);
  });

  it("measures TypeScript and JavaScript in a Node project, and nowhere else", async () => {
    const sources = { "src/a.ts": SCRIPT, "src/b.mjs": "export const h = () => 1;\n", "test/a.ts": SCRIPT };
    await using project = await openProject({ "package.json": "{}", ...sources });
    const { measured } = await measure(project);
    expect(measured.functions.map(({ path: file, name, complexity }) => [file, name, complexity])).toEqual([
      ["src/a.ts", "g", 2],
      ["src/b.mjs", "h", 1],
    ]);
    await using foundry = await openProject({ "package.json": "{}", "foundry.toml": "", ...sources });
    expect((await measure(foundry)).measured).toEqual({ files: 0, functions: [], problems: [] });
  });

  it("takes more functions from one file than fit on the stack as arguments", async () => {
    await using project = await openProject({ "foundry.toml": "", "src/A.sol": "function f(){}\n".repeat(200_000) });
    expect((await measure(project)).measured.functions).toHaveLength(200_000);
  });
});

const MANIFESTS = {
  foundry: { "foundry.toml": "" },
  cargo: { "Cargo.toml": '[package]\nname = "a"\n' },
  mixed: { "foundry.toml": "", "Cargo.toml": '[package]\nname = "a"\n' },
  node: { "package.json": "{}" },
  unknown: {},
};

async function measureIn(
  kind: keyof typeof MANIFESTS,
  files: ReturnType<typeof coveredFile>[],
  exclude: readonly string[] = [],
  sourcesWithCode: readonly string[] = [],
) {
  await using project = await openProject(MANIFESTS[kind]);
  const found = await readProject(project.workspace, "");
  return measureCoverage([{ producer: "lcov", files, problems: [], notes: [] }], {
    project: found,
    paths: { roots: ["/repo"], baseDirectory: "" },
    exclude,
    sourcesWithCode,
    absentSources: new Set(),
  });
}

describe("measureCoverage", () => {
  it("counts the project's lines only", async () => {
    const coverage = await measureIn("foundry", [
      coveredFile("src/A.sol", { 1: true, 2: false }),
      coveredFile("/repo/src/B.sol", { 1: true }),
      coveredFile("test/A.t.sol", { 1: true }),
      coveredFile("script/S.s.sol", { 1: false }),
      coveredFile("lib/dep/D.sol", { 1: false }),
      coveredFile("/elsewhere/src/C.sol", { 1: false }),
    ]);
    expect(coverage).toMatchObject({ hitLines: 2, foundLines: 3, lineRatio: 2 / 3, excludedFiles: 4 });
    expect(coverage.files.map(({ path: file, uncovered }) => [file, uncovered])).toEqual([
      ["src/A.sol", [{ start: 2, end: 2 }]],
      ["src/B.sol", []],
    ]);
  });

  it("does not count a web page's sources as those of a Foundry project", async () => {
    const page = coveredFile("src/App.tsx", { 1: true });
    expect((await measureIn("foundry", [page])).lineRatio).toBeUndefined();
    expect((await measureIn("unknown", [page])).lineRatio).toBe(1);
  });

  it.each<{ kind: keyof typeof MANIFESTS; counted: readonly string[] }>([
    { kind: "foundry", counted: ["src/A.sol"] },
    { kind: "mixed", counted: ["src/A.sol", "src/lib.rs"] },
    { kind: "cargo", counted: ["src/A.sol", "src/lib.rs", "src/page.ts"] },
    { kind: "node", counted: ["src/A.sol", "src/lib.rs", "src/page.ts"] },
  ])("counts of a $kind project $counted", async ({ kind, counted }) => {
    const files = ["src/A.sol", "src/lib.rs", "src/page.ts", "test/a.rs"].map((file) => coveredFile(file, { 1: true }));
    expect((await measureIn(kind, files)).files.map((file) => file.path).sort()).toEqual(counted);
  });

  it("leaves out what coverage.exclude names", async () => {
    const files = [coveredFile("src/A.sol", { 1: true }), coveredFile("src/mocks/M.sol", { 1: false })];
    expect(await measureIn("foundry", files, ["src/mocks/**"])).toMatchObject({ lineRatio: 1, excludedFiles: 1 });
  });

  it("knows no ratio without lines, which is neither 0 nor 1", async () => {
    expect((await measureIn("foundry", [coveredFile("src/A.sol", {})])).lineRatio).toBeUndefined();
  });

  it("names sources with code that no report mentions, without those that are excluded", async () => {
    const files = [coveredFile("src/A.sol", { 1: true })];
    const sources = ["src/A.sol", "src/Unused.sol", "src/mocks/M.sol"];
    expect((await measureIn("foundry", files, ["src/mocks/**"], sources)).unmentioned).toEqual(["src/Unused.sol"]);
  });
});

async function locate(project: TestProject, test: ReturnType<typeof testCase>, baseDirectory = "") {
  const found = await locateTests([test], project.workspace, { roots: [project.root], baseDirectory });
  return found(test);
}

describe("locateTests", () => {
  const source = "contract T {\n  function test_One() public {}\n  function test_Two(uint256 x)\n    public {}\n}\n";
  it.each([
    { name: "test_One()", line: 2 },
    { name: "test_Two(uint256)", line: 3 },
    { name: "test_Gone()", line: null },
    { name: "__proto__()", line: null },
  ])("finds $name at line $line of the file that the report names", async ({ name, line }) => {
    await using project = await openProject({ "app/test/A.t.sol": source });
    expect(await locate(project, testCase(name, "failed"), "app")).toEqual({ path: "app/test/A.t.sol", line });
    const absolute = testCase(name, "failed", { file: path.join(project.root, "app/test/A.t.sol") });
    expect(await locate(project, absolute)).toEqual({ path: "app/test/A.t.sol", line });
  });

  it.each([null, "test/Gone.t.sol", "../outside.sol", "/etc/hostname", "test", "a\0b"])(
    "finds nothing for a test of the file %j",
    async (file) => {
      await using project = await openProject({ "test/A.t.sol": source });
      expect(await locate(project, testCase("test_One()", "failed", { file }))).toBeUndefined();
    },
  );

  it("reads each file once for a hundred thousand failed tests", async () => {
    const count = 100_000;
    const lines = Array.from({ length: 2000 }, (_, index) => `function test_${index}() public {}`);
    await using project = await openProject({ "test/A.t.sol": lines.join("\n") });
    const cases = Array.from({ length: count }, (_, index) => testCase(`test_${index}()`, "failed"));
    const found = await locateTests(cases, project.workspace, { roots: [project.root], baseDirectory: "" });
    expect(cases.filter((test) => found(test)?.line !== null)).toHaveLength(2000);
  });
});
