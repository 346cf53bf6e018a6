import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckRun } from "@chainops/dev/github-double/resources/check-run-records";
import { renderPage, type ShownRun } from "@chainops/dev/local/render-page";
import { hostileText } from "../../core/report/hostile-text.ts";

const STEP = {
  exitCode: 0,
  outcome: "success" as const,
  outputs: {},
  summary: "",
  annotations: [],
  annotationsDropped: 0,
  log: [],
};
const RUN: ShownRun = { title: "Passed", facts: {}, step: STEP, checkRuns: [], comments: [], document: undefined };

function checkRun(fields: Partial<CheckRun>): CheckRun {
  return {
    id: 1,
    headSha: "a".repeat(40),
    appId: 1,
    suiteId: 1,
    name: "quality-gate",
    status: "completed",
    conclusion: "success",
    startedAt: null,
    completedAt: null,
    detailsUrl: null,
    externalId: "",
    output: { title: "Passed", summary: "", text: null },
    annotations: [],
    ...fields,
  };
}

const annotation = (level: "failure" | "warning" | "notice", text: string) => ({
  path: text,
  start_line: 3,
  end_line: 4,
  annotation_level: level,
  title: text,
  message: text,
});

const TAGS = new Set(
  (
    "a b blockquote body br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 header hr html i img input kbd li main " +
    "nav ol p pre s section span strong sub summary sup table tbody td th thead tr ul"
  ).split(" "),
);
/** Every tag of the page, as written, that is not known to be harmless. */
function dangerousTags(html: string): readonly string[] {
  const tags = (html.split("<body>")[1] ?? "").match(/<[^>]*>?/g) ?? [];
  return tags.filter((tag) => {
    const [, name = "", attributes = ""] = /^<\/?([a-z0-9]+)((?:[^"]|"[^"]*")*?) ?\/?>$/i.exec(tag) ?? [];
    return !TAGS.has(name.toLowerCase()) || !areHarmless(attributes);
  });
}

function areHarmless(attributes: string): boolean {
  return [...attributes.matchAll(/\S+="[^"]*"|\S+/g)].every(([attribute]) => {
    const [, name = "", value = ""] = /^([^=]+)(?:="([^"<>]*)")?$/.exec(attribute) ?? [];
    if (name === "href" || name === "src") return /^(?:https?:|ircs?:|mailto:|xmpp:|[^:]*$|[^:]*[/?#])/.test(value);
    return /^(?:open|start|class|id|title|alt|align|type|checked|disabled|data-footnotes?|data-footnote-(?:ref|backref)|aria-(?:label|describedby))$/.test(
      name,
    );
  });
}

describe("the page", () => {
  it("shows comment, check run, summary, result document and log, each under its heading and linked at the top", () => {
    const html = renderPage({
      ...RUN,
      facts: { Commit: "abc123" },
      step: {
        ...STEP,
        summary: "Summary\n\n| a | b |\n|---|--:|\n| 1 | 2 |",
        log: ["##[group]Reports", "tests", "##[endgroup]"],
      },
      checkRuns: [checkRun({ annotations: [annotation("warning", "src/A.sol"), annotation("failure", "src/B.sol")] })],
      comments: [
        {
          author: "github-actions[bot]",
          body: "### Verdict\n<!-- marker -->\n<details><summary>More</summary>\n\n`x`\n\n</details>",
        },
      ],
      document: '{"schema":"chainops.result/v1"}',
    });
    const headings = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map((match) => match[1]);
    expect(headings).toStrictEqual([
      "Comment by github-actions[bot]",
      "Check run quality-gate",
      "Job summary",
      "Result document",
      "Log",
    ]);
    for (const [index, heading] of headings.entries())
      expect(html).toContain(`<a href="#section-${index + 1}">${heading}</a>`);
    expect(html).toContain("<dt>Commit</dt><dd>abc123</dd>");
    expect(html).toContain("<details><summary>More</summary>\n<p><code>x</code></p>\n</details>");
    expect(html).not.toContain("marker");
    expect(html).toContain('<td align="right">2</td>');
    expect(html).toContain("<details><summary>JSON, 31 characters</summary><pre>{&quot;schema&quot;");
    expect(html).toContain("<details><summary>Reports</summary><div>tests</div></details>");
  });

  it("counts annotations by level, failures first", () => {
    const annotations = ["notice", "warning", "failure", "warning"] as const;
    const html = renderPage({
      ...RUN,
      checkRuns: [checkRun({ annotations: annotations.map((level) => annotation(level, `src/${level}.sol`)) })],
    });
    expect(html).toContain("<h3>Annotations: 1 failure, 2 warnings, 1 notice</h3>");
    const levels = [...html.matchAll(/<details class="level (\w+)"[^>]*><summary>([^<]*)</g)];
    expect(levels.map(([, level, count]) => [level, count])).toStrictEqual([
      ["failure", "1 failure"],
      ["warning", "2 warnings"],
      ["notice", "1 notice"],
    ]);
    expect(html).toContain("<code>src/failure.sol:3-4</code>");
  });

  it("shows the log's annotations where no check run was posted, with how many the log left out", () => {
    const annotations = [{ level: "error" as const, message: "boom", title: "t", file: "a.sol", line: 3 }];
    const html = renderPage({ ...RUN, step: { ...STEP, annotations, annotationsDropped: 7 } });
    expect(html).toContain("<h2>Annotations: 1 failure</h2>");
    expect(html).toContain("<p>The log left out 7 more.</p>");
    expect(html).toContain("<code>a.sol:3</code> t</div><pre>boom</pre>");
  });

  it("stays small under many annotations and says how many it leaves out", () => {
    const annotations = Array.from({ length: 5000 }, (_, index) => annotation("notice", `src/${index}.sol`));
    const html = renderPage({ ...RUN, checkRuns: [checkRun({ annotations })] });
    expect(html).toContain("<summary>5000 notices</summary>");
    expect(html).toContain("4800 more are not shown here");
    expect(html.length).toBeLessThan(100_000);
  });

  it("is marked as passed or failed by the exit code", () => {
    expect(renderPage(RUN)).toContain('<header class="passed">');
    expect(renderPage({ ...RUN, step: { ...STEP, exitCode: 1 } })).toContain('<header class="failed">');
  });

  it("needs neither network nor script, and forbids both", () => {
    const html = renderPage(RUN);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
    expect(html).toContain("@media (prefers-color-scheme: dark)");
  });
});

describe("hostile text", () => {
  it("never becomes a tag, in whatever place it stands", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = renderPage({
          title: text,
          facts: { [text]: text },
          step: { ...STEP, log: [text, `##[error]${text}`, `##[group]${text}`, text] },
          checkRuns: [
            checkRun({
              name: text,
              output: { title: text, summary: null, text: null },
              annotations: [annotation("failure", text)],
            }),
          ],
          comments: [{ author: text, body: "" }],
          document: text,
        });
        expect(dangerousTags(html)).toStrictEqual([]);
        // Only our own links lead anywhere.
        expect(html.match(/<a (?!href="#section-)/g)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("cannot run or load anything from a body that no renderer has neutralised", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (body, summary) => {
        const html = renderPage({ ...RUN, step: { ...STEP, summary }, comments: [{ author: "a", body }] });
        expect(dangerousTags(html)).toStrictEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<meta http-equiv="refresh" content="0;url=https://e.vil">',
    '<a href="javascript:alert(1)">x</a>',
    "<details open ontoggle=alert(1)>",
    "<style>body{display:none}</style>",
    "<form action=https://e.vil><button>",
    "<details\nontoggle=alert(1) open>",
    "<base href=https://e.vil>",
    "<svg/onload=alert(1)>",
    "<!-- --><script>alert(1)</script><!-- -->",
    "<span style=position:fixed>",
  ])("shows %j as text", (body) => {
    const html = renderPage({ ...RUN, comments: [{ author: "a", body }], step: { ...STEP, summary: `text ${body}` } });
    expect(dangerousTags(html)).toStrictEqual([]);
  });

  it("in a link leads nowhere that runs", () => {
    const html = renderPage({
      ...RUN,
      comments: [{ author: "a", body: "[x](javascript:alert(1)) [y](data:text/html,z)" }],
    });
    expect(html).not.toMatch(/href="(?:javascript|data):/i);
  });
});
