import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJunit, readJunit } from "@chainops/reports/tests/junit";
import { ReportError } from "@chainops/reports/report-error";
import { expectations, hasFixtures, inChunks, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const readText = (text: string, size = 7) => readJunit(inChunks(bytes(text), size));
const codes = (report: { problems: readonly { code: string }[] }) => report.problems.map(({ code }) => code);

const fixtures = expectations(/^(junit|libtest)\/.*\.xml$/);
const wellFormed = fixtures.filter(([, expected]) => expected["error"] === undefined);
const illFormed = fixtures.filter(([, expected]) => expected["error"] !== undefined);

describe.skipIf(!hasFixtures)("JUnit of every collected producer (../shared/fixtures is needed)", () => {
  test.each(wellFormed)("%s has the totals that an independent XML reader counts", async (file, expected) => {
    const report = await readJunit(inChunks(readFixture(file), 997));
    const { tests, passed, failed, errors, skipped, flaky } = report.totals;
    expect({ cases: tests, passed, failed, errored: errors, skipped, flaky }).toEqual({
      cases: expected["cases"],
      passed: expected["passed"],
      failed: expected["failed"],
      errored: expected["errored"],
      skipped: expected["skipped"],
      flaky: expected["flaky"],
    });
  });

  test.each(illFormed)("%s, which a strict parser refuses, comes back with a problem", async (file) => {
    const report = await readJunit(inChunks(readFixture(file), 997));
    expect(codes(report).some((code) => code === "truncated" || code === "malformed")).toBe(true);
  });

  test.each(wellFormed)("%s cut anywhere never passes for a whole report", async (file) => {
    const whole = readFixture(file);
    const end = new TextDecoder().decode(whole).trimEnd().lastIndexOf("<");
    for (let part = 1; part < 64; part += 1) {
      const cut = Math.floor((end * part) / 64);
      const report = await readJunit(inChunks(whole.subarray(0, cut), 4096)).catch((error: unknown) => error);
      if (report instanceof ReportError) continue;
      expect(codes(report as Awaited<ReturnType<typeof readJunit>>), `cut at ${cut}`).not.toEqual([]);
    }
  });
});

describe("one JUnit report", () => {
  test("forge's suites give file and contract, and their skipped tests are no mismatch", async () => {
    const report =
      await readText(`<testsuites tests="2" failures="0"><testsuite name="test/A.t.sol:ATest" tests="2" disabled="1">
      <testcase name="test_A()" time="0.002"/><testcase name="test_B()"><skipped/></testcase></testsuite></testsuites>`);
    expect(report.cases).toEqual([
      {
        file: "test/A.t.sol",
        classname: "ATest",
        name: "test_A()",
        index: 0,
        status: "passed",
        durationMs: 2,
        message: null,
        flaky: false,
      },
      expect.objectContaining({ name: "test_B()", status: "skipped", durationMs: null }),
    ]);
    expect(report.problems).toEqual([]);
  });

  test("what a test printed is passed over, whatever stands in it, and lines are still counted", async () => {
    const printed = fc.constantFrom(
      "<system-out>",
      "</system-out>",
      "<system-err>\n",
      "</system-err>",
      "<system-out/>",
      "shares: 1\nassets: 2\n",
      "<!--\n",
      "\n-->",
      "<![CDATA[\n",
      "\n]]>",
      "a ]]> b\n",
      "&lt;\n",
      "&nothing;\n",
      "<failure>\n6 != 7\n",
      "</failure>",
      "<testcase name='b'/>\n",
      "<other a='>'>\n",
      "\r\n\r",
    );
    const property = fc.asyncProperty(fc.array(printed, { maxLength: 12 }), async (pieces) => {
      const text = `<testsuite>\n<testcase name="a">${pieces.join("")}</testcase>\n</testsuite>`;
      // In pieces of five letters no whole line of output is ever seen.
      expect(await readText(text, text.length)).toEqual(await readText(text, 5));
    });
    await fc.assert(property, { numRuns: 2000 });
    const cut = await readText(
      "<testsuite>\n<testcase>\n<system-out>\none\ntwo\nthree\n</system-out>\n<failure>",
      1000,
    );
    expect(cut.problems[0]?.message).toContain("8:9: ");
  });

  test("vitest's class is the file, and a file that did not load is told as its JSON tells it", async () => {
    const report = await readText(`<testsuites name="vitest tests" tests="3" failures="1" errors="1">
      <testsuite name="test/a.test.ts" tests="1"><testcase classname="test/a.test.ts" name="fee &gt; is a tenth"/></testsuite>
      <testsuite name="test/b.test.ts" tests="1" failures="1"><testcase classname="test/b.test.ts" name="test/b.test.ts"><failure/></testcase></testsuite>
      <testsuite name="vitest unhandled errors" tests="1" errors="1"><testcase classname="vitest unhandled errors" name="Worker exited"><error/></testcase></testsuite>
    </testsuites>`);
    expect(report.problems).toEqual([]);
    expect(report.cases.map(({ file, classname, name, status }) => [file, classname, name, status])).toEqual([
      ["test/a.test.ts", "", "fee > is a tenth", "passed"],
      ["test/b.test.ts", "", "(the file itself)", "failed"],
      [null, "vitest unhandled errors", "Worker exited", "error"],
    ]);
  });

  test("repeats of one name keep apart by index", async () => {
    const report = await readText(
      `<testsuite><testcase name="a"/><testcase name="a"><failure/></testcase></testsuite>`,
    );
    expect(report.cases.map(({ index, status }) => [index, status])).toEqual([
      [0, "passed"],
      [1, "failed"],
    ]);
  });

  test("documents that stand one after another are all counted, whatever the chunk size", async () => {
    const one = `<?xml version="1.0"?><testsuites><testsuite><testcase name="a"/></testsuite></testsuites>\n`;
    for (const size of [1, 2, 3, 5, 64]) expect((await readText(one.repeat(3), size)).totals.tests).toBe(3);
  });

  test("an XML declaration inside CDATA starts no document", async () => {
    const report = await readText(
      `<testsuite><testcase name="a"><failure><![CDATA[<?xml version="1.0"?><testsuite/>]]></failure></testcase></testsuite>`,
    );
    expect(report.totals.failed).toBe(1);
    expect(report.problems).toEqual([]);
  });

  test.each([
    ["more failures than elements", `<testsuite tests="1" failures="1"><testcase name="a"/></testsuite>`],
    ["more tests than elements", `<testsuite tests="9"><testcase name="a"/></testsuite>`],
    [
      "a root that disagrees",
      `<testsuites tests="2"><testsuite tests="1"><testcase name="a"/></testsuite></testsuites>`,
    ],
  ])("declared numbers with %s are a mismatch", async (_name, xml) => {
    expect(codes(await readText(xml))).toEqual(["count-mismatch"]);
  });

  test("a test that did not run says so by attribute", async () => {
    const report = await readText(`<testsuite tests="1" disabled="1"><testcase name="a" status="notrun"/></testsuite>`);
    expect(report.totals).toMatchObject({ skipped: 1, passed: 0 });
  });

  test("an entity bomb is not expanded and does not pass", async () => {
    const bomb = `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <testsuite><testcase name="x"><failure>&b;</failure></testcase></testsuite>`;
    const report = await readText(bomb);
    expect(codes(report)).toEqual(["malformed"]);
    expect(report.cases[0]?.message).not.toContain("aaaaaaaaaa");
  });

  test("nesting beyond any report's depth is refused", async () => {
    await expect(readText("<testsuite>".repeat(1_000_000), 65_536)).rejects.toMatchObject({ code: "malformed" });
  });

  test.each([
    ["UTF-16 LE with mark", Buffer.from("\uFEFF<testsuite><testcase name='ä'/></testsuite>", "utf16le")],
    [
      "UTF-16 LE without mark",
      Buffer.from("<?xml version='1.0' encoding='utf-16'?><testsuite><testcase name='ä'/></testsuite>", "utf16le"),
    ],
    [
      "Latin-1 by declaration",
      Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><testsuite><testcase name='ä'/></testsuite>", "latin1"),
    ],
    [
      "UTF-8 that claims to be UTF-16",
      Buffer.from("<?xml version='1.0' encoding='utf-16'?><testsuite><testcase name='ä'/></testsuite>", "utf8"),
    ],
  ])("%s is decoded", async (_name, encoded) => {
    const report = await readJunit(inChunks(new Uint8Array(encoded), 4096));
    expect(report.cases.map(({ name }) => name)).toEqual(["ä"]);
    expect(report.problems).toEqual([]);
  });

  test.each([
    ["nothing", "", "empty"],
    ["white space", " \n\t ", "empty"],
    ["another root", "<html><body/></html>", "wrong-format"],
    ["an unknown encoding", `<?xml version="1.0" encoding="klingon"?><testsuite/>`, "encoding"],
  ])("%s is a ReportError", async (_name, text, code) => {
    await expect(readText(text, 4096)).rejects.toMatchObject({ name: "ReportError", code });
  });

  test("bytes that are no UTF-8 are refused", async () => {
    const broken = new Uint8Array([...bytes("<testsuite><testcase name='"), 0xff, 0xfe, ...bytes("'/></testsuite>")]);
    await expect(readJunit(inChunks(broken, 4096))).rejects.toMatchObject({ code: "encoding" });
  });

  test("any text ends in a report or a ReportError, and no tests never means no problem", () => {
    const pieces = fc.constantFrom(
      "<testsuite>",
      "</testsuite>",
      "<testcase name='a'>",
      "</testcase>",
      "<failure/>",
      "<?xml?>",
    );
    const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const report = readOrRefuse(() => parseJunit(text));
        if (report instanceof ReportError) return;
        expect(report.totals.tests + report.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
