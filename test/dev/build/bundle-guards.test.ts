import { describe, expect, it } from "vitest";
import { HOT_PATH_BUDGET_BYTES, inspectBundle, TOTAL_BUDGET_BYTES } from "@chainops/dev/build/bundle-guards";
import { findHotPath } from "@chainops/dev/build/hot-path";
import { bundleOf, soundFiles } from "./small-bundle.ts";

const LICENCE = "Permission to use, copy, modify, and distribute this software for any purpose is granted. ".repeat(4);

it("has nothing against a sound bundle", () => {
  expect(inspectBundle(bundleOf(soundFiles()))).toStrictEqual([]);
});

describe("a bundle is refused that", () => {
  it.each([
    {
      name: "asks for a module that was not found, by name",
      files: { "shared/7.index.js": `module.exports = eval("require")("left-pad");` },
      problem: `shared/7.index.js: module "left-pad" was not found when bundling.`,
    },
    {
      name: "asks for a module by an expression",
      files: { "shared/9.index.js": `eval("require")(name)` },
      problem: `shared/9.index.js: module "name" was not found when bundling.`,
    },
    {
      name: "has a package without a heading among the licences",
      files: { "shared/licenses.txt": `@scope/first\nMIT\n${LICENCE}\n` },
      problem: "the licence text of second is missing",
    },
    {
      name: "has a heading with the licence's name alone under it",
      files: { "shared/licenses.txt": `@scope/first\nMIT\n\nsecond\nISC\n${LICENCE}` },
      problem: "the licence text of @scope/first is missing",
    },
    {
      name: "names a package only inside the text of another",
      files: { "shared/licenses.txt": `@scope/first\nMIT\n${LICENCE}\nsecond\n${LICENCE}` },
      problem: "the licence text of second is missing",
    },
    {
      name: "holds native code",
      files: { "shared/addon.node": "\u007fELF" },
      problem: "shared/addon.node: native code may not come from the building machine's node_modules.",
    },
    {
      name: "loads too much at start",
      files: { "shared/8.index.js": "x".repeat(HOT_PATH_BUDGET_BYTES) },
      problem: "bytes are loaded at start (gate/index.js",
    },
    {
      name: "is too large in all",
      files: { "shared/9.index.js": "x".repeat(TOTAL_BUDGET_BYTES) },
      problem: `bytes in all; the budget is ${TOTAL_BUDGET_BYTES}`,
    },
    {
      name: "does not say what an action loads at start",
      files: { "shared/index.js": "export async function run() {}" },
      problem: "gate/index.js: what it loads at start cannot be told from the bundle.",
    },
    {
      name: "names a chunk that is not there",
      files: { "shared/index.js": `  "gate": () => __nccwpck_require__.e(77).then(x),\n` },
      problem: "gate/index.js: what it loads at start cannot be told from the bundle.",
    },
  ])("$name", ({ files, problem }) => {
    const problems = inspectBundle(bundleOf({ ...soundFiles(), ...files }));
    expect(problems).toStrictEqual([expect.stringContaining(problem)]);
  });
});

it("does not count lazy chunks to the start, and takes a module that its user does without", () => {
  const lazy = "x".repeat(HOT_PATH_BUDGET_BYTES);
  const files = { ...soundFiles(), "shared/9.index.js": `${lazy} eval("require")("supports-color")` };
  expect(inspectBundle(bundleOf(files))).toStrictEqual([]);
  expect(findHotPath(bundleOf(files), "gate")?.map((file) => file.path)).toStrictEqual([
    "gate/index.js",
    "shared/index.js",
    "shared/7.index.js",
    "shared/8.index.js",
  ]);
});

it("needs no licence for the suite's own packages", () => {
  expect(inspectBundle(bundleOf(soundFiles(), ["@chainops/core", "second"]))).toStrictEqual([]);
});
