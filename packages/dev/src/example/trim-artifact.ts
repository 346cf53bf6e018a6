/** What readers of artifacts look at. The syntax tree is left out: it is two thirds of an artifact. */
const KEPT = ["abi", "bytecode", "deployedBytecode", "methodIdentifiers", "metadata", "storageLayout", "id"] as const;

/** A forge artifact without what no reader needs; `text` is the artifact's JSON, so is the answer, on one line. */
export function trimArtifact(text: string): string {
  const artifact: unknown = JSON.parse(text);
  if (typeof artifact !== "object" || artifact === null || !("deployedBytecode" in artifact)) {
    throw new Error("This is not a forge artifact: it has no deployedBytecode.");
  }
  const entries = new Map(Object.entries(artifact));
  return `${JSON.stringify(Object.fromEntries(KEPT.map((key) => [key, entries.get(key)])))}\n`;
}
