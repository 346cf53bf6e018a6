import { access, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { ProcessTiming } from "@chainops/dev/runner-double/run-process";
import { runStep } from "@chainops/dev/runner-double/run-step";
import type { StepOptions } from "@chainops/dev/runner-double/run-step";
import type { StepResult } from "@chainops/dev/runner-double/step-result";

/** Short enough for tests, in the order of the runner's own times. */
export const quickTiming: ProcessTiming = { sigintMs: 300, sigtermMs: 200, streamsMs: 300, leftoversMs: 100 };

/** A workspace and a runner temp folder that are removed after the test. */
export async function makeFolders(): Promise<{ workspace: string; temp: string; root: string }> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "runner-double-")));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folders = { root, workspace: path.join(root, "work"), temp: path.join(root, "temp") };
  await mkdir(folders.workspace);
  await mkdir(folders.temp);
  return folders;
}

export interface ActionSource {
  /** Body of the main script, an ES module. */
  readonly main: string;
  readonly post?: string;
  /** Lines under `inputs:`, indented by two. */
  readonly inputs?: string;
  readonly runs?: string;
}

/** Writes a small JavaScript action into `folder`. */
export async function writeAction(folder: string, { main, post, inputs, runs = "" }: ActionSource): Promise<string> {
  await mkdir(folder, { recursive: true });
  const parts = ["name: Small", "description: An action made by a test"];
  if (inputs !== undefined) parts.push("inputs:", inputs);
  parts.push("runs:", "  using: node24", "  main: main.mjs", ...(post === undefined ? [] : ["  post: post.mjs"]), runs);
  await writeFile(path.join(folder, "action.yml"), `${parts.join("\n")}\n`);
  await writeFile(path.join(folder, "main.mjs"), main);
  if (post !== undefined) await writeFile(path.join(folder, "post.mjs"), post);
  return folder;
}

/** Runs `main` as the only script of an action in fresh folders. */
export async function runMain(
  main: string,
  options: Partial<StepOptions> & { inputsYaml?: string } = {},
): Promise<StepResult> {
  const { inputsYaml, ...rest } = options;
  const { root, workspace, temp } = await makeFolders();
  const action = await writeAction(path.join(root, "action"), {
    main,
    ...(inputsYaml === undefined ? {} : { inputs: inputsYaml }),
  });
  return runStep({ action, workspace, temp, timing: quickTiming, ...rest });
}

/** A script that prints these lines as they are. */
export function print(...lines: readonly string[]): string {
  return lines.map((line) => `process.stdout.write(${JSON.stringify(`${line}\n`)});`).join("\n");
}

/** A script that writes `text` into the file a variable such as GITHUB_OUTPUT names. */
export function writeTo(variable: string, text: string): string {
  return `import fs from "node:fs"; fs.writeFileSync(process.env[${JSON.stringify(variable)}], ${JSON.stringify(text)});`;
}

/** A process that was killed but not yet collected is dead as well. */
export async function isAlive(pid: number): Promise<boolean> {
  return access(`/proc/${pid}/exe`).then(
    () => true,
    () => false,
  );
}
