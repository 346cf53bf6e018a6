import { describe, expect, it } from "vitest";
import { checkSources } from "@chainops/dev/checks/source-rules";

const PRODUCT = "packages/core/src/report/a.ts";
const ACTION = "actions/quality-gate/src/a.ts";
// Spelled so that the samples do not break the rules themselves.
const VITEST = "vi";
const PROCESS = "process";
const unfinished = ["TO", "DO"].join("");

describe("a source is refused that", () => {
  it.each([
    { rule: "imports @actions/*", path: PRODUCT, text: `import * as core from "@actions/core";` },
    { rule: "imports @actions/*", path: ACTION, text: `import type { Octokit } from "@actions/github";` },
    { rule: "imports @actions/*", path: ACTION, text: `const { exec } = await import("@actions/exec");` },
    { rule: "imports @actions/*", path: ACTION, text: `const core = require("@actions/core");` },
    { rule: "imports @actions/*", path: ACTION, text: `export { exec } from '@actions/exec';` },
    { rule: "imports @actions/*", path: ACTION, text: `import {\n  exec,\n  getExecOutput,\n} from "@actions/exec";` },
    { rule: "reads process.env", path: PRODUCT, text: `const a = process.env["HOME"];` },
    { rule: "reads process.env", path: ACTION, text: `const a = process["env"].HOME;` },
    { rule: "reads process.env", path: ACTION, text: `const { env } = process;` },
    { rule: "reads process.env", path: ACTION, text: `import { cwd, env } from "node:process";` },
    { rule: "core imports another package", path: PRODUCT, text: `import { a } from "@chainops/reports/a";` },
    {
      rule: "core imports another package",
      path: "packages/core/src/runner/a.ts",
      text: `import { a } from "@chainops/evm/a";`,
    },
    { rule: "a package imports an action", path: "packages/reports/src/a.ts", text: `import "../../../${ACTION}";` },
    { rule: "an action imports another action", path: ACTION, text: `import { a } from "../../kzg-verify/src/a.ts";` },
    { rule: "imports the development package", path: ACTION, text: `import { a } from "@chainops/dev/a";` },
    {
      rule: "imports the development package",
      path: "packages/reports/src/a.ts",
      text: `import { a } from "@chainops/dev/a";`,
    },
    {
      rule: "leaves its part by a relative path",
      path: "packages/reports/src/a.ts",
      text: `import { a } from "../../core/src/errors.ts";`,
    },
    {
      rule: "leaves its part by a relative path",
      path: "packages/dev/src/build/a.ts",
      text: `import { a } from "../../../core/src/errors.ts";`,
    },
    { rule: "only re-exports", path: PRODUCT, text: `export * from "./b.ts";\nexport { c } from "./c.ts";\n` },
    { rule: "only re-exports", path: ACTION, text: `// Public API.\nexport type { A } from "./a.ts";` },
    { rule: "only re-exports", path: ACTION, text: `import { a } from "./b.ts";\nexport { a };` },
    { rule: "replaces a module", path: "test/core/a.test.ts", text: `${VITEST}.mock("node:fs");` },
    { rule: "replaces a module", path: "test/core/a.test.ts", text: `${VITEST}.spyOn(console, "log");` },
    { rule: "replaces a module", path: "test/core/a.test.ts", text: `${PROCESS}.env["HOME"] = "x";` },
    { rule: "replaces a module", path: "test/core/a.test.ts", text: `${VITEST}.stubEnv("HOME", "x");` },
    { rule: "holds an unfinished mark", path: ACTION, text: `// ${unfinished}: finish` },
    { rule: "holds an unfinished mark", path: "test/core/a.test.ts", text: `// ${["FIX", "ME"].join("")}` },
  ])("$rule: $text", ({ rule, path, text }) => {
    expect(checkSources([{ path, text }])).toContainEqual(expect.stringContaining(`${path}: ${rule}`));
  });
});

describe("a source is accepted that", () => {
  it.each([
    {
      name: "is core's runner",
      path: "packages/core/src/runner/a.ts",
      text: `import "@actions/core";\nprocess.env["A"];`,
    },
    {
      name: "is a development tool",
      path: "packages/dev/src/a.ts",
      text: `import "@actions/cache";\nprocess.env["A"];`,
    },
    { name: "imports core by name", path: ACTION, text: `import { a } from "@chainops/core/errors";` },
    { name: "imports its neighbour", path: ACTION, text: `import { a } from "./gates/b.ts";\nexport const c = a;` },
    { name: "stays in its part", path: PRODUCT, text: `import { a } from "../errors.ts";\nexport const c = a;` },
    {
      name: "only speaks of it",
      path: PRODUCT,
      text: `/** As \`@actions/core\` does; from "@chainops/dev/x". */\nconst a = 1;`,
    },
    { name: "has an env of its own", path: PRODUCT, text: `const { env } = options;\nconst a = env["HOME"];` },
    { name: "re-exports beside its own code", path: PRODUCT, text: `export { a } from "./a.ts";\nexport const b = 1;` },
    { name: "reads the environment in a test", path: "test/a.test.ts", text: `const a = process.env["PATH"] === "";` },
    { name: "passes a fake in", path: "test/a.test.ts", text: `const sleep = vi.fn();` },
    { name: "runs an action's code in a test", path: "test/a.test.ts", text: `import { a } from "../${ACTION}";` },
  ])("$name", ({ path, text }) => {
    expect(checkSources([{ path, text }])).toStrictEqual([]);
  });
});

it("every broken rule of every file is told", () => {
  const text = `import "@actions/core";\nprocess.env["A"];\nexport const a = 1;`;
  const files = [PRODUCT, ACTION].map((path) => ({ path, text }));
  expect(checkSources(files)).toHaveLength(4);
});
