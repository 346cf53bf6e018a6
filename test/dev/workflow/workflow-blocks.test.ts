import { describe, expect, it } from "vitest";
import { extractWorkflowBlocks } from "@chainops/dev/workflow/workflow-blocks";

const fence = (text: string, mark = "```", language = "yaml"): string => `${mark}${language}\n${text}\n${mark}\n`;

describe("the workflow examples of a markdown file", () => {
  it("takes whole workflows as they stand", () => {
    const text = "on: push\njobs:\n  a:\n    runs-on: x";
    expect(extractWorkflowBlocks(`# T\n\n${fence(text)}`)).toStrictEqual([
      { text: `${text}\n`, firstLine: 4, indent: 0 },
    ]);
  });

  it("completes jobs without on, steps under steps:, and bare steps, and keeps track of lines", () => {
    const blocks = extractWorkflowBlocks(
      fence("jobs: {}") + fence("steps:\n  - uses: a/b@v1") + fence("- name: x\n\n  run: |\n    y", "~~~~", "yml"),
    );
    expect(blocks.map(({ firstLine }) => firstLine)).toStrictEqual([1, 0, 4]);
    expect(blocks[0]?.text).toBe("on: push\njobs: {}\n");
    expect(blocks[1]?.text).toMatch(/ {4}steps:\n\n {8}- uses: a\/b@v1\n$/);
    expect(blocks[2]?.text).toMatch(/ {4}steps:\n {6}- name: x\n\n {8}run: \|\n {10}y\n$/);
  });

  it.each([
    ["config", fence("version: 1\npipeline:\n  - uses: x")],
    ["a list of other things", fence("- a\n- b")],
    ["other languages", fence("- uses: a/b@v1", "```", "text")],
    ["text outside fences", "- uses: a/b@v1\n"],
    ["a fence inside a longer fence", `\`\`\`\`md\n${fence("- uses: a/b@v1")}\`\`\`\`\n`],
  ])("leaves out %s", (_, markdown) => {
    expect(extractWorkflowBlocks(markdown)).toStrictEqual([]);
  });

  it("reads to the end where a fence is not closed", () => {
    expect(extractWorkflowBlocks("```yaml\n- uses: a/b@v1")).toHaveLength(1);
  });
});
