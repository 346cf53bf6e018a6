/** A program with its arguments, as `spawn` takes them. */
export interface Invocation {
  readonly file: string;
  readonly args: readonly string[];
  /** Whether the program tells the processor time of all it waited for through file descriptor 3. */
  readonly tellsTimes: boolean;
}

/** `times` is the shell's own account of itself and every process that was waited for, however deep. */
const BASH = 'bash --noprofile --norc -eo pipefail -c "$1" 3>&-; code=$?; LC_ALL=C times >&3; exit $code';
/** PowerShell goes on after a program that failed unless it is told not to. */
const PWSH_STRICT = "$ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true\n";
const PWSH_EXIT = "\nif (Test-Path -LiteralPath variable:\\LASTEXITCODE) { exit $LASTEXITCODE }";

/**
 * How the platform's shell runs `script`: bash that stops at the first failure, on Windows PowerShell 7 in the same way.
 * `isJoined` sends standard error where standard output goes, so that their lines keep their order.
 */
export function shellInvocation(
  script: string,
  platform: NodeJS.Platform,
  { isJoined = false }: { readonly isJoined?: boolean } = {},
): Invocation {
  if (platform === "win32") {
    const joined = isJoined ? `& {\n${script}\n} 2>&1` : script;
    const args = ["-NoProfile", "-NonInteractive", "-Command", `${PWSH_STRICT}${joined}${PWSH_EXIT}`];
    return { file: "pwsh", args, tellsTimes: false };
  }
  const joined = isJoined ? `exec 2>&1\n${script}` : script;
  return { file: "bash", args: ["--noprofile", "--norc", "-c", BASH, "stage", joined], tellsTimes: true };
}

export interface ProcessorTimes {
  readonly userSeconds: number;
  readonly systemSeconds: number;
}

/** Reads what bash's `times` prints: two lines of user and system time, of the shell and of its children. */
export function parseTimes(text: string): ProcessorTimes | undefined {
  const found = [...text.matchAll(/(\d{1,9})m(\d{1,2}\.\d{1,6})s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  const [shellUser, shellSystem, user, system] = found;
  if (shellUser === undefined || shellSystem === undefined || user === undefined || system === undefined) {
    return undefined;
  }
  return { userSeconds: rounded(shellUser + user), systemSeconds: rounded(shellSystem + system) };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
