import { annotationFromCommand } from "./annotation.ts";
import type { StepAnnotation } from "./annotation.ts";
import type { JobSession } from "./job-session.ts";
import { addMatchers, matchProblem, removeMatchers } from "./match-problems.ts";
import { parseStepCommand } from "./step-command.ts";
import type { StepCommand } from "./step-command.ts";

/** Read from the runner's source (ExecutionContext.cs). */
const annotationsPerLevel = 10;
const messageLimitChars = 4096;

const commandNames = new Set(
  "add-mask set-output save-state error warning notice group endgroup debug echo add-matcher remove-matcher stop-commands set-env add-path".split(
    " ",
  ),
);

/** A command that came alive; `accepted` is false where the runner refused it, which fails the step. */
export interface ExecutedCommand extends StepCommand {
  readonly accepted: boolean;
}

export interface RecorderOptions {
  readonly workspace: string;
  /** Shows debug lines, as the secret ACTIONS_STEP_DEBUG does. */
  readonly debug: boolean;
  readonly onLog?: ((line: string) => void) | undefined;
}

/** Takes a step's output line by line, obeys its commands and keeps what a person would see of it. */
export class StepRecorder {
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  readonly annotations: StepAnnotation[] = [];
  readonly commands: ExecutedCommand[] = [];
  readonly log: string[] = [];
  annotationsDropped = 0;
  failed = false;
  #stopToken: string | undefined;
  #echo = false;
  readonly #job: JobSession;
  readonly #options: RecorderOptions;

  constructor(job: JobSession, options: RecorderOptions) {
    this.#job = job;
    this.#options = options;
  }

  /** One line of stdout or stderr. */
  receive(line: string): void {
    const command = parseStepCommand(line, (name) => this.#isRegistered(name));
    if (command !== undefined && this.#process(command, line)) return;
    const problem = matchProblem(this.#job, line, this.#options.workspace);
    if (problem === undefined) this.write(line);
    else this.annotate(problem.annotation, problem.line);
  }

  write(text: string): void {
    const masked = this.#job.masker.mask(text);
    this.log.push(masked);
    this.#options.onLog?.(masked);
  }

  debug(text: string): void {
    if (this.#options.debug) this.write(`##[debug]${text}`);
  }

  /** An annotation, and its line in the log; the runner keeps ten of a level per step. */
  annotate(annotation: StepAnnotation, logText = annotation.message): void {
    this.write(`##[${annotation.level}]${logText}`);
    if (this.annotations.filter(({ level }) => level === annotation.level).length >= annotationsPerLevel) {
      this.annotationsDropped += 1;
      return;
    }
    const message = this.#job.masker.mask(annotation.message).slice(0, messageLimitChars);
    this.annotations.push({ ...annotation, message });
  }

  /** An error of the runner itself, which fails the step whatever its exit code. */
  fail(...messages: string[]): void {
    this.failed = true;
    for (const message of messages) this.annotate({ level: "error", message });
  }

  #isRegistered(name: string): boolean {
    const lower = name.toLowerCase();
    return commandNames.has(lower) || (this.#stopToken !== undefined && lower === this.#stopToken.toLowerCase());
  }

  /** False where the line is to be treated as plain text. */
  #process(command: StepCommand, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken.toLowerCase()) return false;
      this.write(line);
      this.#stopToken = undefined;
      return true;
    }
    const problem = this.#execute(command, line);
    this.commands.push({ ...command, accepted: problem === undefined });
    if (problem !== undefined) {
      this.fail(`Unable to process command '${line}' successfully.`, problem);
    }
    return true;
  }

  /** Obeys, or says why the runner refuses. */
  #execute(command: StepCommand, line: string): string | undefined {
    const { name, data } = command;
    if (this.#echo && !/^(?:add-mask|debug|error|warning|notice)$/.test(name)) this.write(line);
    switch (name) {
      case "set-output":
        return this.#assign(command, this.outputs);
      case "save-state":
        return this.#assign(command, this.state);
      case "add-mask":
        return this.#addMask(data);
      case "error":
      case "warning":
      case "notice":
        this.annotate(annotationFromCommand(name, command, this.#options.workspace));
        return undefined;
      case "group":
      case "endgroup":
        this.write(name === "group" ? `##[group]${data}` : "##[endgroup]");
        return undefined;
      case "debug":
        this.debug(data);
        return undefined;
      case "echo":
        return this.#setEcho(data);
      case "add-matcher":
        return addMatchers(this.#job, data, this.#options.workspace);
      case "remove-matcher":
        return removeMatchers(this.#job, command, this.#options.workspace);
      case "stop-commands":
        return this.#stop(data, line);
      default:
        return `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`;
    }
  }

  #assign(command: StepCommand, target: Map<string, string>): string | undefined {
    const name = command.properties["name"];
    if (name === undefined) return `Required field 'name' is missing in ##[${command.name}] command.`;
    target.set(name, command.data);
    return undefined;
  }

  #addMask(value: string): undefined {
    if (value.trim() === "") {
      this.annotate({ level: "warning", message: "Can't add secret mask for empty string in ##[add-mask] command." });
      return;
    }
    if (this.#echo) this.write("::add-mask::***");
    this.#job.masker.add(value);
  }

  #setEcho(value: string): string | undefined {
    const setting = value.trim().toLowerCase();
    if (setting !== "on" && setting !== "off") return `Invalid echo command value '${value}'.`;
    this.#echo = setting === "on";
    return undefined;
  }

  #stop(token: string, line: string): string | undefined {
    if (token === "" || token === "pause-logging" || this.#isRegistered(token)) {
      return "You need to specify a unique stop token that is not a command.";
    }
    this.write(line);
    this.#stopToken = token;
    return undefined;
  }
}
