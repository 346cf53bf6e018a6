import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSecretMasker } from "@chainops/dev/runner-double/secret-masker";

const mask = (text: string, ...secrets: readonly string[]): string => {
  const masker = createSecretMasker();
  for (const secret of secrets) masker.add(secret);
  return masker.mask(text);
};

describe("masking", () => {
  it.each([
    ["every occurrence", "a key b key", ["key"], "a *** b ***"],
    ["overlapping secrets as one", "abcdef", ["abcd", "cdef"], "***"],
    ["touching secrets as one", "abcd", ["ab", "cd"], "***"],
    ["overlapping occurrences of one", "aaa!", ["aa"], "***!"],
    ["secrets inside secrets", "x password1 y", ["password", "password1"], "x *** y"],
    ["JSON escapes", String.raw`{"k":"a\"b\\c"}`, ['a"b\\c'], '{"k":"***"}'],
    ["URI escapes", "?k=a%20b%2Fc", ["a b/c"], "?k=***"],
    ["XML escapes", "<k>a&lt;b&amp;c</k>", ["a<b&c"], "<k>***</k>"],
    ["nothing for blank secrets", "a b", ["", " ", "\n"], "a b"],
  ])("covers %s", (_, text, secrets, expected) => {
    expect(mask(text, ...secrets)).toBe(expected);
  });

  it("covers a secret in base64 at any offset, but for the characters it shares with its neighbours", () => {
    const secret = "correct-horse-battery";
    for (const before of ["", "u", "us", "user:"]) {
      const encoded = Buffer.from(`${before}${secret}!`).toString("base64");
      const masked = mask(encoded, secret);
      expect(masked).toContain("***");
      expect(Buffer.from(masked, "base64").toString()).not.toContain("horse");
    }
  });

  it("leaves no secret in any text", () => {
    const secret = fc
      .string({ unit: fc.constantFrom("a", "b", "c", "1", "é", "\n"), minLength: 3 })
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(secret, { maxLength: 4 }), fc.array(fc.string()), (secrets, rest) => {
        const text = [...secrets, ...rest, ...secrets].join("");
        const masked = mask(text, ...secrets);
        for (const value of secrets) expect(masked).not.toContain(value);
      }),
    );
  });
});
