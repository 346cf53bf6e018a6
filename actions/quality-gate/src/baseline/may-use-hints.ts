import * as v from "valibot";

const PayloadSchema = v.object({ repository: v.object({ default_branch: v.string() }) });

/**
 * Whether this run may use the cache: only a push to the default branch and its schedule. A cache has no origin that the
 * API would vouch for, only the scope of a branch: a pull request reads what its own earlier jobs wrote under any key
 * before it reads the base's, and a branch reads its own pushes. Runs on the default branch alone read nothing but what
 * runs on the default branch wrote.
 */
export function mayUseHints({ eventName, ref, event }: { eventName: string; ref: string; event: unknown }): boolean {
  if (eventName !== "push" && eventName !== "schedule") return false;
  const parsed = v.safeParse(PayloadSchema, event);
  return parsed.success && ref === `refs/heads/${parsed.output.repository.default_branch}`;
}
