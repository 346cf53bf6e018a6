import { InputError } from "@chainops/core/errors";

/** One case of the official suite; `output` null means malformed, false an invalid proof. */
export interface VectorCase {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly output: unknown;
}

/**
 * A file of cases, `[{name, input, output}]`, in which every string `@<sha256>` stands for the hex of the bytes that
 * `readValue` knows by that digest: the suite has few distinct values and repeats them often.
 */
export function parseVectorPack(
  text: string,
  file: string,
  readValue: (sha256: string) => Uint8Array,
): readonly VectorCase[] {
  const document: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== "string" || !/^@[0-9a-f]{64}$/.test(value)) return value;
    return `0x${Buffer.from(readValue(value.slice(1))).toString("hex")}`;
  });
  if (!Array.isArray(document)) throw new InputError(`${file}: a list of cases is expected.`);
  return document.map((entry: unknown, index) => {
    if (!isCase(entry)) throw new InputError(`${file}: case ${index} lacks name, input or output.`);
    return entry;
  });
}

function isCase(entry: unknown): entry is VectorCase {
  if (typeof entry !== "object" || entry === null) return false;
  const { name, input } = entry as Partial<VectorCase>;
  return typeof name === "string" && typeof input === "object" && input !== null && "output" in entry;
}
