/** Registers secrets with the runner and removes them from text of our own. */
export interface Masker {
  /** Registers `secret` in every form it is likely to be printed in. Safe to call twice. */
  register(secret: string): void;
  /** Text with every registered form replaced by `***`. */
  redact(text: string): string;
  secrets(): readonly string[];
}

/** Shorter values are masked by the runner as they are; replacing them in our own texts would tear words and hashes. */
const SHORTEST_REDACTED = 8;

/** `setSecret` tells the runner (one line a call, since the runner masks line by line). */
export function createMasker(setSecret: (value: string) => void): Masker {
  const forms = new Set<string>();
  return {
    register(secret) {
      for (const form of secretForms(secret)) {
        if (forms.has(form)) continue;
        forms.add(form);
        setSecret(form);
      }
      const short = secret.trim();
      if (short !== "" && short.length < SHORTEST_REDACTED) setSecret(short);
    },
    redact(text) {
      let redacted = text;
      for (const form of [...forms].sort((a, b) => b.length - a.length)) redacted = redacted.replaceAll(form, "***");
      return redacted;
    },
    secrets: () => [...forms],
  };
}

/** A secret as given, per line, percent-encoded, in base64 and base64url, and a hex key with and without `0x`. */
export function secretForms(secret: string): readonly string[] {
  const forms = new Set<string>();
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  for (const line of lines) {
    if (line.length < SHORTEST_REDACTED) continue;
    forms.add(line);
    forms.add(encodeURIComponent(line));
    const base64 = Buffer.from(line, "utf8").toString("base64");
    forms.add(base64);
    forms.add(base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""));
    const hex = /^(0x)?([0-9a-fA-F]{32,})$/.exec(line)?.[2];
    if (hex === undefined) continue;
    for (const cased of [hex, hex.toLowerCase(), hex.toUpperCase()]) {
      forms.add(cased);
      forms.add(`0x${cased}`);
    }
  }
  return [...forms];
}
