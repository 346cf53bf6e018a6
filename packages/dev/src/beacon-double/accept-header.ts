export type Encoding = "json" | "ssz";

const ENCODINGS = new Map<string, Encoding>([
  ["application/json", "json"],
  ["application/octet-stream", "ssz"],
  ["application/*", "json"],
  ["*/*", "json"],
]);

/** The encoding a client likes best of those offered, or undefined for 406 (RFC 9110 §12.5.1). */
export function chooseEncoding(accept: string | undefined, offered: readonly Encoding[]): Encoding | undefined {
  if (accept === undefined || accept.trim() === "") return "json";
  const wanted = accept
    .split(",")
    .map((part, position) => ({ ...readPart(part), position }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.position - other.position)
    .flatMap(({ encoding }) => (encoding === undefined ? [] : [encoding]));
  return wanted.find((encoding) => offered.includes(encoding));
}

function readPart(part: string): { encoding: Encoding | undefined; weight: number } {
  const [type = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
  const quality = parameters.find((text) => text.startsWith("q="));
  return { encoding: ENCODINGS.get(type), weight: quality === undefined ? 1 : Number(quality.slice(2)) };
}
