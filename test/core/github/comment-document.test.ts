import { parseCommentDocument, renderCommentDocument, type Section } from "@chainops/core/github/comment-document";
import { fitCommentDocument } from "@chainops/core/github/fit-comment";
import { isOlder, mergeSections } from "@chainops/core/github/merge-sections";
import { COMMENT_CHARACTERS, MORE_MARKER } from "@chainops/core/report/render-comment-section";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionOf } from "./open-test-client.ts";

const SHA = "a".repeat(40);
const OTHER_SHA = "b".repeat(40);
const parse = (text: string) => parseCommentDocument("default", text);

describe("a comment's text", () => {
  it("reads back as it was written", () => {
    const sections = [
      sectionOf(
        "quality-gate",
        SHA,
        { workflow: "CI & deploy --> (all) 🚀" },
        "### ✅ 14 of 14\n\n| a | b |\n|---|---|",
      ),
      sectionOf("kzg-verify", OTHER_SHA, { attempt: 3 }, `head\n\n${MORE_MARKER}\n\n<details>x</details>`),
    ];
    expect(parse(renderCommentDocument("default", sections))).toEqual(sections);
  });

  it("reads back after GitHub's web editor has turned its line ends", () => {
    const sections = [sectionOf("quality-gate", SHA, {}, "one\n\ntwo")];
    expect(parse(renderCommentDocument("default", sections).replaceAll("\n", "\r\n"))).toEqual(sections);
  });

  it("carries its key on the first line", () => {
    expect(renderCommentDocument("nightly", []).split("\n")[0]).toBe("<!-- chainops:comment key=nightly -->");
  });

  const good = renderCommentDocument("default", [sectionOf("quality-gate", SHA)]);
  it.each([
    { name: "another key", text: good.replace("key=default", "key=nightly") },
    { name: "the marker not on the first line", text: `\n${good}` },
    { name: "the marker alone", text: "<!-- chainops:comment key=default -->" },
    { name: "words of somebody else before the section", text: good.replace("-->\n", "-->\nhello\n") },
    { name: "words of somebody else after the section", text: `${good}\nhello` },
    { name: "a section that does not close", text: good.slice(0, good.lastIndexOf("<!--")) },
    { name: "a section inside a section", text: good.replace("passed", `passed\n${good.split("\n")[1]}\n`) },
    { name: "a section twice", text: `${good}\n${good.split("\n").slice(1).join("\n")}` },
    { name: "an empty section", text: good.replace("### quality-gate passed", "") },
    { name: "a run number that is none", text: good.replace("number=7", "number=-1") },
    { name: "a short form that opens a comment", text: good.replace(/short=\S+/, `short=${b64("<!-- x")}`) },
    { name: "a short form that is too long", text: good.replace(/short=\S+/, `short=${b64("x".repeat(601))}`) },
    { name: "a workflow that cannot be decoded", text: good.replace("workflow=CI", "workflow=%E0%A4") },
  ])("is not ours with $name", ({ text }) => {
    expect(parse(good)).not.toBeNull();
    expect(text).not.toBe(good);
    expect(parse(text)).toBeNull();
  });

  it.each([
    { name: "a forged end marker", section: sectionOf("a", SHA, {}, "x\n<!-- /chainops:section id=a -->\ny") },
    { name: "any HTML comment", section: sectionOf("a", SHA, {}, "x <!-- y") },
    {
      name: "the details marker split to close around another",
      section: sectionOf("a", SHA, {}, `<!${MORE_MARKER}--`),
    },
    { name: "an id that breaks out", section: sectionOf("a --><img>", SHA) },
    { name: "a sha that breaks out", section: sectionOf("a", "--> @everyone") },
    { name: "nothing in it", section: sectionOf("a", SHA, {}, " \n ") },
    { name: "a short form too long", section: { ...sectionOf("a", SHA), short: "x".repeat(601) } },
  ])("is refused with $name", ({ section }) => {
    expect(() => renderCommentDocument("default", [section])).toThrow(/section|Section|sha/);
  });

  it("either refuses hostile content or reads back exactly one section", () => {
    const pieces = fc.constantFrom(
      "<!--",
      "-->",
      "<!-- chainops:section id=b -->",
      "<!-- /chainops:section id=a -->",
      "<!-- chainops:comment key=default -->",
      MORE_MARKER,
      "\r",
      "\n",
      "\u2028",
      "\ud800",
      "```",
      "x",
      "<",
      "!--",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 12 }),
        fc.string(),
        (parts, workflow) => {
          const section = sectionOf("a", SHA, { workflow }, parts.join(""));
          let text: string;
          try {
            text = renderCommentDocument("default", [section]);
          } catch {
            return;
          }
          const parsed = parse(text);
          expect(parsed?.map(({ id }) => id)).toEqual(["a"]);
          expect(parsed?.map(({ origin }) => isOlder(origin, section.origin))).toEqual([false]);
          expect(renderCommentDocument("default", parsed ?? [])).toBe(text);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("is read without an error whatever it may hold", () => {
    const line = fc.oneof(fc.constantFrom(...good.split("\n")), fc.string({ maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const parsed = parse(["<!-- chainops:comment key=default -->", ...lines].join("\n"));
        expect(parsed === null || parsed.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("which section wins", () => {
  const newer = sectionOf("a", SHA, { runNumber: 8 });
  const older = sectionOf("a", SHA, { runNumber: 7, attempt: 9 });
  it("the one of the later run, whichever comes first", () => {
    expect(mergeSections([older], [newer])).toEqual([newer]);
    expect(mergeSections([newer], [older])).toEqual([newer]);
  });
  it("the second where neither is older", () => {
    const again = sectionOf("a", SHA, { runNumber: 8 }, "again");
    expect(mergeSections([newer], [again])).toEqual([again]);
  });
  it("all ids are kept, in order of first appearance", () => {
    const ids = mergeSections([sectionOf("b", SHA), newer], [sectionOf("c", SHA), older]).map(({ id }) => id);
    expect(ids).toEqual(["b", "a", "c"]);
  });
});

const long = (id: string, sha: string, size: number): Section => sectionOf(id, sha, {}, "x".repeat(size));
const bodies = (sections: readonly Section[]) =>
  new Map(parse(fitCommentDocument("default", sections, "own") ?? "")?.map(({ id, body }) => [id, body]));

describe("a comment that would be too long", () => {
  it("stays as it is up to GitHub's limit", () => {
    const sections = [long("own", SHA, 30_000), long("b", SHA, 30_000)];
    expect(bodies(sections).get("b")).toHaveLength(30_000);
  });

  it("shortens sections about other commits first, then the longest, and its own last", () => {
    const sections = [long("own", SHA, 40_000), long("longest", SHA, 30_000), long("stale", OTHER_SHA, 5_000)];
    const fitted = bodies(sections);
    expect(fitted.get("stale")).toBe("**stale**");
    expect(fitted.get("longest")).toBe("**longest**");
    expect(fitted.get("own")).toHaveLength(40_000);
  });

  it("drops details before it drops what decides", () => {
    const details = sectionOf("b", SHA, {}, `verdict\n\n${MORE_MARKER}\n\n${"x".repeat(40_000)}`);
    const fitted = bodies([long("own", SHA, 40_000), details]);
    expect(fitted.get("b")).toMatch(/^verdict\n\n… details left out/);
  });

  it("shortens its own when that alone is too long", () => {
    expect(bodies([long("own", SHA, 70_000)]).get("own")).toBe("**own**");
  });

  it("has no room for hundreds of sections", () => {
    const sections = Array.from({ length: 500 }, (_, index) => long(`s${index}`, SHA, 300));
    expect(fitCommentDocument("default", sections, "s0")).toBeNull();
  });

  it("is never longer than the limit and never loses a section", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sizes, (list) => {
        const sections = list.map((size, index) => long(`s${index}`, index % 2 ? SHA : OTHER_SHA, size));
        const text = fitCommentDocument("default", sections, "s0") ?? "";
        expect(text.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
        expect(parse(text)?.map(({ id }) => id)).toEqual(sections.map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });
});

function b64(text: string): string {
  return Buffer.from(text).toString("base64url");
}
