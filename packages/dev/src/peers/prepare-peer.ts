import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runCommand } from "../example/run-command.ts";
import type { CommandResult } from "../example/run-command.ts";
import type { PeerOutcome, PeerState } from "./peer-state.ts";

export interface PrepareOptions {
  /** Where peers are kept between runs. */
  readonly cacheDir: string;
  /** What the installing tools see: PATH, and what the machine says of its registries. */
  readonly environment: NodeJS.ProcessEnv;
  /** One line when a step starts, and what a step that failed printed. */
  readonly tell: (text: string) => void;
}

export interface PeerRecipe {
  readonly name: string;
  /** A word of what its `--version` prints. */
  readonly version: string;
  /** All that decides what is installed; another text is another installation. */
  readonly ingredients: readonly string[];
  /** How it is asked for its version; `--version` where not given. */
  readonly versionArgs?: readonly string[];
  /** Path of the program, relative to the folder of the installation. */
  readonly program: string;
  /** Installs into a folder that does not exist yet; tells why where it cannot. */
  readonly install: (folder: string) => Promise<PeerOutcome | undefined>;
}

const VERSION_TIMEOUT_MS = 60_000;

/** Installs a peer, or finds it as an earlier run left it. Ready is only what tells the pinned version itself. */
export async function preparePeer(recipe: PeerRecipe, options: PrepareOptions): Promise<PeerState> {
  return { name: recipe.name, version: recipe.version, outcome: await prepare(recipe, options) };
}

async function prepare(recipe: PeerRecipe, options: PrepareOptions): Promise<PeerOutcome> {
  const key = createHash("sha256").update(recipe.ingredients.join("\n")).digest("hex");
  const folder = path.join(options.cacheDir, `${recipe.name}-${key.slice(0, 16)}`);
  const marker = path.join(folder, "installed");
  if ((await readFile(marker, "utf8").catch(() => "")) === key) {
    const found = await checkVersion(recipe, folder, options);
    if (found.status === "ready") return found;
  }
  await rm(folder, { recursive: true, force: true });
  options.tell(`${recipe.name} ${recipe.version}: installing`);
  const refusal = await recipe.install(folder);
  if (refusal !== undefined) return refusal;
  const outcome = await checkVersion(recipe, folder, options);
  if (outcome.status === "ready") await writeFile(marker, key);
  return outcome;
}

async function checkVersion(recipe: PeerRecipe, folder: string, options: PrepareOptions): Promise<PeerOutcome> {
  const executable = path.join(folder, recipe.program);
  const asked = await runStep(executable, recipe.versionArgs ?? ["--version"], VERSION_TIMEOUT_MS, options);
  const printed = asked.stdout.toString("utf8").trim();
  if (asked.exitCode === 0 && printed.split(/\s+/).includes(recipe.version)) return { status: "ready", executable };
  const found = asked.exitCode === 0 ? `it says ${JSON.stringify(printed)}` : `it does not start: ${asked.outputTail}`;
  return { status: "failed", reason: `its --version should say ${recipe.version}, but ${found.slice(0, 500)}` };
}

/** Runs one step of an installation, and ends it with all that it started after `timeoutMs`. */
export async function runStep(
  executable: string,
  args: readonly string[],
  timeoutMs: number,
  { cacheDir, environment }: PrepareOptions,
): Promise<CommandResult & { readonly timedOut: boolean }> {
  const signal = AbortSignal.timeout(timeoutMs);
  await mkdir(cacheDir, { recursive: true });
  const result = await runCommand(executable, args, { cwd: cacheDir, environment, signal, onTick: () => {} });
  return { ...result, timedOut: signal.aborted };
}
