/** Replaces secrets in what people see, as the runner's SecretMasker does. */
export interface SecretMasker {
  /** A multi-line value is also masked line by line. */
  add(value: string): void;
  mask(text: string): string;
  /** The values as they were added, in order, each once. */
  readonly values: readonly string[];
}

/** Values and their base64, JSON, URI and XML forms become `***`; overlapping finds are one mask. */
export function createSecretMasker(): SecretMasker {
  const values: string[] = [];
  const forms = new Set<string>();
  return {
    values,
    add(value) {
      if (value.trim() === "") return;
      if (!values.includes(value)) values.push(value);
      for (const part of [value, ...value.split(/[\r\n]+/)]) {
        if (part.trim() !== "") for (const form of encodedForms(part)) forms.add(form);
      }
    },
    mask: (text) => maskAll(text, forms),
  };
}

function encodedForms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const xml = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [value, json, encodeURIComponent(value.toWellFormed()), xml, ...base64Forms(value)].filter(
    (form) => form !== "",
  );
}

/** Base64 of the value at each of the three offsets it can have in a longer text, without the shared edge characters. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2]
    .filter((skip) => bytes.length - skip >= 3)
    .map((skip) => bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3).toString("base64"))
    .filter((form) => form.length >= 8);
}

function maskAll(text: string, forms: ReadonlySet<string>): string {
  const ranges: [start: number, end: number][] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) ranges.push([at, at + form.length]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  let masked = "";
  let done = 0;
  for (let index = 0; index < ranges.length;) {
    const [start, firstEnd] = ranges[index] ?? [0, 0];
    let end = firstEnd;
    for (index += 1; (ranges[index]?.[0] ?? Infinity) <= end; index += 1) end = Math.max(end, ranges[index]?.[1] ?? 0);
    masked += `${text.slice(done, start)}***`;
    done = end;
  }
  return masked + text.slice(done);
}
