import { describe, expect, test } from "vitest";
import { isLineCovered } from "@chainops/reports/coverage/line-bits";
import { readCoverageText, totalsOf } from "./read-coverage-bytes.ts";

const lines = (...inner: readonly string[]) => `<lines>${inner.join("")}</lines>`;
const line = (number: number, hits: number, more = "") => `<line number="${number}" hits="${hits}" ${more}/>`;
const ofClass = (file: string, body: string) => `<class filename="${file}">${body}</class>`;
const cobertura = (body: string, attributes = "") =>
  `<?xml version="1.0"?>\n<coverage ${attributes}><packages><package><classes>${body}</classes></package></packages></coverage>`;
const clover = (body: string) => `<coverage generated="1"><project timestamp="1">${body}</project></coverage>`;
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const metrics = (methods: string, conditionals: string) => `<metrics ${methods} ${conditionals}/>`;
const branch = (summary: string) => `branch="true" condition-coverage="${summary}"`;

describe("Cobertura", () => {
  test("a line of several classes of one file counts once, with its highest count", async () => {
    const report = await readCoverageText(
      cobertura(ofClass("A.sol", lines(line(1, 0), line(2, 0))) + ofClass("A.sol", lines(line(2, 5), line(3, 0)))),
    );
    expect([report.problems, report.files.length]).toEqual([[], 1]);
    expect(totalsOf(report).lines).toEqual([1, 3]);
  });

  test("what is listed counts, and a header that says otherwise is a note", async () => {
    const body = ofClass("A.sol", lines(line(1, 1), line(2, 0)));
    const report = await readCoverageText(cobertura(body, 'lines-covered="9" lines-valid="10" line-rate="0.9"'));
    expect(totalsOf(report).lines).toEqual([1, 2]);
    expect([report.problems, report.notes]).toEqual([
      [],
      ["The Cobertura report declares 9 of 10 lines in its header, but lists 1 of 2; what it lists counts."],
    ]);
    const same = await readCoverageText(cobertura(body, 'lines-covered="1" lines-valid="2"'));
    expect(same.notes).toEqual([]);
  });

  test("a header without any line behind it is a problem", async () => {
    const report = await readCoverageText(cobertura(ofClass("A.sol", lines()), 'lines-covered="9" lines-valid="9"'));
    expect(codes(report.problems)).toEqual(["count-mismatch"]);
    expect(totalsOf(report).lines).toEqual([0, 0]);
  });

  test("branches are the conditions of lines, summed up or one by one", async () => {
    const conditions =
      '<line number="3" hits="1" branch="true"><conditions><condition number="0" type="jump" coverage="50%"/>' +
      '<condition number="1" type="switch" coverage="99.9%"/></conditions></line>';
    const again = ofClass("A.sol", lines(line(1, 1, branch("100% (2/2)"))));
    const report = await readCoverageText(
      cobertura(
        ofClass("A.sol", lines(line(1, 1, branch("50% (1/2)")), line(2, 1, branch("0% (0/4)")), conditions)) + again,
      ),
    );
    expect(report.problems).toEqual([]);
    expect(totalsOf(report).branches).toEqual([3, 9]);
  });

  test("0 of 0 branches are no data", async () => {
    const report = await readCoverageText(
      cobertura(ofClass("A.rs", lines(line(1, 1))), 'branches-covered="0" branches-valid="0" branch-rate="1"'),
    );
    expect(totalsOf(report).branches).toEqual([0, 0]);
  });

  test("a method ran by its own count or by one of its lines, which are not lines of the file", async () => {
    const method = (name: string, attributes: string, ...inner: readonly string[]) =>
      `<method name="${name}" signature="()" ${attributes}>${lines(...inner)}</method>`;
    const methods = `<methods>${method("a", 'hits="2"', line(1, 0))}${method("b", "", line(4, 0), line(5, 1))}${method("c", "", line(7, 0))}${method("d", "")}</methods>`;
    const report = await readCoverageText(cobertura(ofClass("A.sol", methods + lines(line(1, 1)))));
    expect(totalsOf(report)).toMatchObject({ functions: [2, 3], lines: [1, 1] });
  });

  test.each([
    { name: "one source", sources: ["/w/app/"], file: "src/A.sol", expected: "/w/app/src/A.sol" },
    { name: "no source", sources: [""], file: "src/A.sol", expected: "src/A.sol" },
    { name: "an absolute name", sources: ["/w/app"], file: "/x/A.sol", expected: "/x/A.sol" },
    { name: "an absolute name of Windows", sources: ["C:\\w"], file: "D:\\x\\A.sol", expected: "D:\\x\\A.sol" },
    { name: "several sources, one of which has it", sources: ["/lib", "/w"], file: "A.sol", expected: "/w/A.sol" },
    { name: "several sources, none of which has it", sources: ["/lib", "/x"], file: "A.sol", expected: "/lib/A.sol" },
  ])("names files below their source: $name", async ({ sources, file, expected }) => {
    const list = `<sources>${sources.map((source) => `<source>${source}</source>`).join("")}</sources>`;
    const report = await readCoverageText(`<coverage>${list}${ofClass(file, lines(line(1, 1)))}</coverage>`, [
      "/w/A.sol",
    ]);
    expect(report.files.map(({ path }) => path)).toEqual([expected]);
  });

  test.each([
    ["a count is missing", '<line number="1"/>', "malformed"],
    ["a count is negative", line(1, -1), "malformed"],
    ["a line number is absurd", line(4_000_000_000, 1), "malformed"],
    ["branches are no fraction", line(1, 1, 'condition-coverage="all"'), "malformed"],
    ["a line has a million branches", line(1, 1, 'condition-coverage="0% (0/999999)"'), "malformed"],
    ["an element is left open", "<line>", "malformed"],
  ])("where %s, the report has a problem", async (_name, inner, code) => {
    const report = await readCoverageText(cobertura(ofClass("A.sol", lines(inner))));
    expect(codes(report.problems)).toContain(code);
  });

  test("a count of any length is a count", async () => {
    const body = lines('<line number="1" hits="99999999999999999999999"/>', '<line number="2" hits="0.0"/>');
    expect(totalsOf(await readCoverageText(cobertura(ofClass("A.sol", body)))).lines).toEqual([1, 2]);
  });

  test("entities of a DTD are never expanded", async () => {
    const bomb =
      '<!DOCTYPE coverage [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const report = await readCoverageText(
      `${bomb}<coverage><sources><source>&b;&x;</source></sources>${ofClass("A.sol", lines(line(1, 1)))}</coverage>`,
    );
    expect(codes(report.problems)).toEqual(["malformed"]);
    expect(JSON.stringify(report)).not.toContain("aaaa");
  });
});

describe("Clover", () => {
  const sums = metrics('methods="3" coveredmethods="1"', 'conditionals="4" coveredconditionals="2"');

  test("lines are statements and conditions; functions and branches are the totals of the file, not of its classes", async () => {
    const report = await readCoverageText(
      clover(
        `<package><file name="A.ts" path="/w/A.ts"><class>${metrics('methods="9"', "")}</class>${sums}` +
          '<line num="1" type="method" count="1"/><line num="2" type="stmt" count="0"/><line num="2" type="stmt" count="3"/>' +
          '<line num="3" type="cond" truecount="0" falsecount="2"/><line num="4" type="cond" truecount="0" falsecount="0"/>' +
          '<line num="5" type="cond" count="0" truecount="1" falsecount="1"/></file></package>',
      ),
    );
    expect(report.problems).toEqual([]);
    expect(report.files.map(({ path }) => path)).toEqual(["/w/A.ts"]);
    expect(totalsOf(report)).toEqual({ lines: [2, 4], functions: [1, 3], branches: [2, 4] });
    const bits = report.files[0]?.lineBits ?? new Uint32Array();
    expect([1, 2, 3, 4, 5].map((number) => isLineCovered(bits, number))).toEqual([undefined, true, true, false, false]);
  });

  test("statements without a line are a problem", async () => {
    const file = `<file name="A.ts">${sums}</file><metrics statements="9" coveredstatements="9"/>`;
    expect(codes((await readCoverageText(clover(file))).problems)).toEqual(["count-mismatch"]);
  });

  test.each([
    ["a count is missing", '<line num="1" type="stmt"/>'],
    ["a line has no number", '<line type="stmt" count="1"/>'],
    ["more is covered than found", metrics('methods="1" coveredmethods="2"', "")],
  ])("where %s, the report has a problem", async (_name, inner) => {
    const report = await readCoverageText(clover(`<file name="A.ts">${inner}</file>`));
    expect(codes(report.problems)).toEqual(["malformed"]);
  });
});

test.each([
  ["names no file in Cobertura", cobertura(""), "no-results"],
  ["names no file in Clover", clover(""), "no-results"],
  ["is JUnit", "<testsuites><coverage/></testsuites>", "wrong-format"],
  ["nests without end", `<coverage>${"<a>".repeat(300)}`, "malformed"],
  ["is soup", `<coverage>${"</a><".repeat(300)}`, "malformed"],
])("an XML report that %s is a ReportError", async (_name, text, code) => {
  await expect(readCoverageText(text)).rejects.toMatchObject({ name: "ReportError", code });
});
