/** A place where GitHub's real answers or accepted requests are known to differ from its own OpenAPI document. */
export interface Correction {
  /** Keys from the subset's root. */
  readonly at: readonly string[];
  readonly change: "allow-null" | "drop-format";
  readonly reason: string;
}

const headOf = (schema: string, key: string): readonly string[] => ["components", "schemas", schema, "properties", "head", "properties", key];

const deletedFork = "the fork a pull request came from may be deleted";

const createdOf = (operationId: string): readonly string[] => ["operations", operationId, "parameters", "created", "schema"];

const createdRange = "the search syntax for dates takes ranges such as >=2026-01-31";

const linkOf = (key: string): readonly string[] => ["components", "schemas", "deployment-status", "properties", key];

const emptyLink = "a link that was not given is the empty string, as the schema's own default says";

/** Applied by the generator; each is as narrow as it can be. */
export const corrections: readonly Correction[] = [
  { at: headOf("pull-request", "repo"), change: "allow-null", reason: deletedFork },
  { at: headOf("pull-request", "user"), change: "allow-null", reason: deletedFork },
  { at: headOf("pull-request-simple", "repo"), change: "allow-null", reason: deletedFork },
  {
    at: ["components", "schemas", "workflow-run", "properties", "head_repository"],
    change: "allow-null",
    reason: "the fork a run came from may be deleted",
  },
  {
    at: ["components", "schemas", "nullable-simple-commit", "properties", "author", "properties", "email"],
    change: "drop-format",
    reason: "git takes any text as an email address",
  },
  {
    at: ["components", "schemas", "nullable-simple-commit", "properties", "committer", "properties", "email"],
    change: "drop-format",
    reason: "git takes any text as an email address",
  },
  { at: createdOf("actions/list-workflow-runs"), change: "drop-format", reason: createdRange },
  { at: createdOf("actions/list-workflow-runs-for-repo"), change: "drop-format", reason: createdRange },
  { at: linkOf("environment_url"), change: "drop-format", reason: emptyLink },
  { at: linkOf("log_url"), change: "drop-format", reason: emptyLink },
  { at: linkOf("target_url"), change: "drop-format", reason: emptyLink },
];
