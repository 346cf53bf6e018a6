/** One function with its cyclomatic complexity, in whichever language. */
export interface FunctionComplexity {
  /** What it stands in: contract, `module::Type`, `Class.method`; null at the top of the file. */
  readonly owner: string | null;
  /** `owner` and its own name as the language writes them: `Vault.deposit`, `pool::Pool::swap`. */
  readonly qualifiedName: string;
  readonly name: string;
  /** Lines counted from 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** False for a declaration without a body. */
  readonly hasBody: boolean;
  /** Whether it is a test, or stands in code that is compiled for tests alone. */
  readonly isTest: boolean;
  /** At least 1. */
  readonly complexity: number;
}

const MAX_OWNER_CHARACTERS = 300;
const MAX_NAME_CHARACTERS = 200;

/** `owner`, the separator and `name`; past 300 characters deeper levels are left out, so that no name grows without end. */
export function joinOwner(owner: string | null, separator: string, name: string): string {
  const own = name.length > MAX_NAME_CHARACTERS ? name.slice(0, MAX_NAME_CHARACTERS) : name;
  if (owner === null) return own;
  return owner.length > MAX_OWNER_CHARACTERS ? owner : `${owner}${separator}${own}`;
}
