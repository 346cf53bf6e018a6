import type { ProblemMatcher } from "./problem-matcher.ts";
import { createSecretMasker } from "./secret-masker.ts";
import type { SecretMasker } from "./secret-masker.ts";

/** What one step leaves for the next steps of its job. */
export interface JobSession {
  readonly masker: SecretMasker;
  /** The newest first. */
  matchers: readonly ProblemMatcher[];
  /** Set through GITHUB_ENV; names are chosen by steps. */
  readonly env: Map<string, string>;
  /** Added through GITHUB_PATH, the newest last. */
  paths: readonly string[];
}

/** A new job: nothing set yet, the given secrets masked. */
export function createJobSession(secrets: readonly string[]): JobSession {
  const masker = createSecretMasker();
  for (const secret of secrets) masker.add(secret);
  return { masker, matchers: [], env: new Map(), paths: [] };
}
