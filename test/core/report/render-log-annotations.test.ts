import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Annotation } from "@chainops/core/report/report";
import { renderLogAnnotations } from "@chainops/core/report/render-log-annotations";
import { runnerCommands } from "./runner-command-parser.ts";

function annotation(over: Partial<Annotation> = {}): Annotation {
  return { path: "src/Vault.sol", startLine: 4, endLine: 7, level: "warning", title: "t", message: "m", ...over };
}

/** Emits annotations as the toolkit does, in a process of its own, and gives its output. */
async function emit(annotations: unknown): Promise<string> {
  const script = `const core = await import("@actions/core");
    for (const { level, message, properties } of JSON.parse(process.argv[1])) core[level](message, properties);`;
  const cwd = fileURLToPath(new URL("../../../packages/core", import.meta.url));
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(annotations)], {
    cwd,
  });
  return stdout;
}

describe("renderLogAnnotations", () => {
  it("takes ten of each level, failures first, and counts the others", () => {
    const many = (["notice", "warning", "failure"] as const).flatMap((level) =>
      Array.from({ length: 12 }, (_, index) => annotation({ level, message: `${level} ${index}` })),
    );
    const { annotations, omitted } = renderLogAnnotations(many);
    expect(annotations.map(({ level }) => level)).toEqual(
      ["error", "warning", "notice"].flatMap((level) => Array.from({ length: 10 }, () => level)),
    );
    expect(annotations[0]?.message).toBe("failure 0");
    expect(omitted).toBe(6);
  });

  it("cuts a message at 4,096 characters and leaves out a place that is none", () => {
    const { annotations } = renderLogAnnotations([annotation({ message: "x".repeat(9000), path: "", title: "" })]);
    expect(annotations[0]?.message).toHaveLength(4096);
    expect(annotations[0]?.properties).toEqual({});
  });

  it("comes back from the toolkit and the runner as one command each, with its values whole", async () => {
    const hostile = [
      annotation({
        level: "failure",
        title: "a,file=evil::b: 100%",
        message: "1%\n::set-output name=verdict::pass\r::stop-commands::x",
      }),
      annotation({ path: "src/a,b:c%0A.sol", message: "##[set-env name=A;]b ::error::x", title: "x\n::add-mask::y" }),
    ];
    const { annotations } = renderLogAnnotations(hostile);
    const commands = runnerCommands(await emit(annotations));
    expect(commands.map(({ name }) => name)).toEqual(["error", "warning"]);
    expect(commands.map(({ data }) => data)).toEqual(annotations.map(({ message }) => message));
    expect(commands.map(({ properties }) => properties.get("title"))).toEqual([
      "a,file=evil::b: 100%",
      "x ::add-mask::y",
    ]);
    expect(commands.map(({ properties }) => properties.get("file"))).toEqual(["src/Vault.sol", "src/a,b:c%0A.sol"]);
    expect(commands.flatMap(({ data }) => runnerCommands(data))).toEqual([]);
  });
});
