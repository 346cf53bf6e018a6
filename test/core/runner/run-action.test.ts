import path from "node:path";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { StepResult } from "@chainops/dev/runner-double/step-result";
import { runStep } from "@chainops/dev/runner-double/run-step";
import { makeFolders, writeAction } from "../../dev/runner-double/fixture-action.ts";

const RUN_ACTION = fileURLToPath(new URL("../../../packages/core/src/runner/run-action.ts", import.meta.url));

/** Runs an action whose body is the given source text of a function, from the sources. */
async function run(
  body: string,
  options: { onLog?: (line: string) => void; signal?: AbortSignal } = {},
): Promise<StepResult> {
  const { root, workspace, temp } = await makeFolders();
  const metadata = { name: "small", title: "Small", inputs: {}, outputs: { size: "Size." }, requireSuccess: "true" };
  const action = await writeAction(path.join(root, "action"), {
    main: `import { runAction } from ${JSON.stringify(RUN_ACTION)};\nawait runAction(${JSON.stringify(metadata)}, ${body});`,
  });
  return runStep({ action, workspace, temp, env: { NODE_OPTIONS: "--conditions=source" }, ...options });
}

it("does not wait for a cancelled body that never ends", async () => {
  const cancel = new AbortController();
  const step = await run(
    `async ({ log }) => { log.info("at work"); setInterval(() => {}, 1000); await new Promise(() => {}); }`,
    {
      signal: cancel.signal,
      onLog: (line) => {
        if (line === "at work") cancel.abort();
      },
    },
  );
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1 });
  const document: unknown = JSON.parse(await readFile(step.outputs["result"] ?? "", "utf8"));
  expect(document).toMatchObject({ conclusion: "cancelled", action: "small" });
});

it("tells a bug with its stack, writes a result of failure and sets every output", async () => {
  const step = await run(`async () => { throw new TypeError("x is undefined"); }`);
  expect(step.exitCode).toBe(1);
  expect(step.log.join("\n")).toMatch(/##\[error\]TypeError: x is undefined\n +at /);
  expect(step.outputs).toMatchObject({ conclusion: "failure", size: "", title: "Small crashed: x is undefined" });
});
