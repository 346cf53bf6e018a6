/**
 * The environment for tools of the repository: without action inputs, tokens, the runner's command files and service
 * credentials, and without any variable that holds a registered secret. Comparison is by upper-cased name, as Windows does.
 */
export function childEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || isWithheld(name.toUpperCase())) continue;
    if (secrets.some((secret) => value.includes(secret))) continue;
    kept[name] = value;
  }
  return kept;
}

const COMMAND_FILES = new Set(["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"]);

function isWithheld(name: string): boolean {
  return (
    name.startsWith("INPUT_") ||
    name.startsWith("STATE_") ||
    name.startsWith("ACTIONS_") ||
    name.startsWith("OTEL_EXPORTER_OTLP_") ||
    COMMAND_FILES.has(name) ||
    name === "NODE_OPTIONS" ||
    /(^|_)(TOKEN|SECRET|PASSWORD|PASSWD|PRIVATE_KEY|API_KEY|MNEMONIC)$/.test(name)
  );
}
