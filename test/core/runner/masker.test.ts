import { describe, expect, it } from "vitest";
import { createMasker, secretForms } from "@chainops/core/runner/masker";

const KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

describe("createMasker", () => {
  it("tells the runner every form of a private key before it can be printed", () => {
    const told: string[] = [];
    createMasker((value) => told.push(value)).register(KEY);
    expect(told).toEqual(expect.arrayContaining([KEY, KEY.slice(2), KEY.slice(2).toUpperCase()]));
    expect(told).toContain(Buffer.from(KEY).toString("base64"));
  });

  it("masks a multi-line secret line by line, as the runner does", () => {
    expect(secretForms("first secret line\nsecond secret line")).toEqual(
      expect.arrayContaining(["first secret line", "second secret line"]),
    );
  });

  it("removes registered secrets from our own texts, the longest form first", () => {
    const masker = createMasker(() => undefined);
    masker.register(KEY);
    expect(masker.redact(`key=${KEY} raw=${KEY.slice(2)}`)).toBe("key=*** raw=***");
  });

  it("tells the runner a short secret, but does not tear words with it", () => {
    const told: string[] = [];
    const masker = createMasker((value) => told.push(value));
    masker.register("abc");
    expect(told).toEqual(["abc"]);
    expect(masker.redact("abcdef")).toBe("abcdef");
  });

  it("tells each form once", () => {
    const told: string[] = [];
    const masker = createMasker((value) => told.push(value));
    masker.register("some-long-token");
    const count = told.length;
    masker.register("some-long-token");
    expect(told).toHaveLength(count);
  });
});
