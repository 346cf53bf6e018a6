import { realpathSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path, { posix } from "node:path";
import type { Workspace } from "@chainops/core/files/workspace";
import type { ShellCommand } from "@chainops/core/runner/exec-command";
import { findTool, toolFolders } from "@chainops/core/runner/exec-tools";
import type { PlannedStage } from "./plan-stages.ts";
import { type PresetCommand, presetReports, presetStages } from "./stage-presets.ts";

/** Where stages run. */
export interface StagePlace {
  readonly workspace: Workspace;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
}

/** One command of a stage, ready to run. */
export interface StageCommand extends Pick<PresetCommand, "tools" | "packages" | "findingsCode" | "nothingToDo"> {
  readonly script: string;
  readonly capture?: ShellCommand["capture"];
  /** Its report, relative to the workspace. */
  readonly report?: string;
}

/** The commands of a stage. A list of `run` stops at its first failure, those of a preset all leave their reports. */
export function commandsOf({ work }: PlannedStage, place: StagePlace): readonly StageCommand[] {
  if (work.kind === "reported") return [];
  if (work.kind === "run") return work.scripts.map((script) => ({ script, tools: [] }));
  const commands = presetStages(work.preset, hardhatMajor(place))[work.stage] ?? [];
  return commands.map(({ run, report, ...rest }) => ({
    ...rest,
    script: run,
    ...(report !== undefined && { report: posix.join(place.workingDirectory, report.file) }),
    ...(report !== undefined &&
      report.from !== "written" && {
        capture: { file: path.join(directoryOf(place), report.file), streams: report.from },
      }),
  }));
}

/** Removes what an earlier run left where a stage's reports will be, so that none outlives a tool that fails. */
export async function clearReports(stage: PlannedStage, place: StagePlace): Promise<void> {
  if (stage.work.kind !== "preset") return;
  for (const file of presetReports(stage.work.preset, stage.work.stage)) {
    const folder = posix.join(place.workingDirectory, posix.dirname(file));
    // Looks up the real path, and throws an InputError where a link leads out of the workspace.
    await place.workspace.describe(folder);
    await mkdir(path.join(place.workspace.root, folder), { recursive: true });
    await rm(path.join(place.workspace.root, place.workingDirectory, file), { force: true });
  }
}

export function directoryOf({ workspace, workingDirectory }: StagePlace): string {
  return path.join(workspace.root, workingDirectory);
}

/** Why a command cannot run here, or undefined: a required tool that is not there is a failure, never a pass. */
export function findMissingTool(
  { tools, packages = [], script }: StageCommand,
  env: Readonly<Record<string, string>>,
  place: StagePlace,
): string | undefined {
  const folders = toolFolders(env);
  for (const name of tools) {
    const tool = findTool(name, folders);
    if (tool === undefined)
      return `\`${name}\` is not installed: it is in no folder of PATH, and \`${script}\` needs it.`;
    if (name === "forge" && tool.isScript && isOfNpm(tool.file)) return LAUNCHER;
  }
  const absent = packages.find((name) => findTool(name, packageFolders(place)) === undefined);
  return absent === undefined
    ? undefined
    : `\`${absent}\` is not installed in the project's \`node_modules\`, and \`${script}\` needs it.`;
}

/** Where npm links the commands of installed packages, from the working directory up to the workspace. */
function packageFolders({ workspace, workingDirectory }: StagePlace): readonly string[] {
  const steps = workingDirectory.split("/").filter((step) => step !== "");
  return Array.from({ length: steps.length + 1 }, (_, left) =>
    path.join(workspace.root, ...steps.slice(0, steps.length - left), "node_modules", ".bin"),
  );
}

const LAUNCHER =
  "The `forge` on PATH is npm's launcher, which ends with exit code 0 whatever forge says (foundry-rs/foundry#14781). " +
  "Install Foundry itself, or put the folder `bin` of `@foundry-rs/forge-<platform>` first on PATH.";

function isOfNpm(file: string): boolean {
  return realpathSync(file).split(path.sep).includes("node_modules");
}

const MAX_MANIFEST_BYTES = 1024 * 1024;

/** Of the installed Hardhat, else of the range in package.json, else the current one. */
function hardhatMajor({ workspace, workingDirectory }: StagePlace): number {
  const read = (file: string) => workspace.lookUpText(posix.join(workingDirectory, file), MAX_MANIFEST_BYTES) ?? "";
  const installed = /"version"\s*:\s*"(\d{1,4})\./.exec(read("node_modules/hardhat/package.json"))?.[1];
  const wanted = /"hardhat"\s*:\s*"[^"\d]{0,8}(\d{1,4})/.exec(read("package.json"))?.[1];
  return Number(installed ?? wanted ?? 3);
}
