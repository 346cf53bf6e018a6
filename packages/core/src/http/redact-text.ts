/** What is shown in place of a secret. */
export const HIDDEN = "***";

const SHORTEST_SECRET = 4;

/** Replaces every secret of four characters or more, also where it is percent-encoded; longer ones first. */
export function redactText(text: string, secrets: readonly string[]): string {
  const forms = new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())]));
  return [...forms]
    .filter((form) => form.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length)
    .reduce((redacted, form) => redacted.replaceAll(form, HIDDEN), text);
}
