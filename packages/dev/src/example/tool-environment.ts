import path from "node:path";

/** What forge, solhint and Slither may know of the surrounding process: nothing that could be a secret. */
const PASSED_ON = ["PATH", "PATHEXT", "SystemRoot", "ComSpec", "TMPDIR", "TEMP", "TMP", "LANG"];

/**
 * The environment of the tools: offline, with `solc` as the only compiler, `forge` first on PATH (Slither asks it for
 * the project's settings) and `home` as home folder, so that a user's own settings and caches are neither read nor
 * written.
 */
export function toolEnvironment(
  inherited: NodeJS.ProcessEnv,
  tools: { readonly solc: string; readonly forge: string; readonly home: string },
): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(
    PASSED_ON.flatMap((name) => (inherited[name] === undefined ? [] : [[name, inherited[name]]])),
  );
  return {
    ...kept,
    PATH: [path.dirname(tools.forge), inherited["PATH"] ?? ""].join(path.delimiter),
    HOME: tools.home,
    FOUNDRY_SOLC: tools.solc,
    FOUNDRY_OFFLINE: "true",
    FOUNDRY_DISABLE_NIGHTLY_WARNING: "true",
    NO_COLOR: "1",
  };
}
