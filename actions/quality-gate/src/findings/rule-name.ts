import type { Finding } from "@chainops/core/result/document";

/** `slither/reentrancy-eth`: how a config names the rule of a finding. Tools write their names in many cases. */
export function ruleName({ tool, ruleId }: Pick<Finding, "tool" | "ruleId">): string {
  return `${tool}/${ruleId}`.toLowerCase();
}

/** Whether a rule of this tool could have the name, up to its first `*` or `?`, that a config writes. */
export function mayBeOfTool(name: string, tool: string): boolean {
  const known = /^[^*?]*/.exec(name.toLowerCase())?.[0] ?? "";
  const own = `${tool}/`.toLowerCase();
  return known.startsWith(own) || own.startsWith(known);
}
