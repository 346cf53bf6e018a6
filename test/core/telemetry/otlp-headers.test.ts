import { InputError } from "@chainops/core/errors";
import { parseOtlpHeaders } from "@chainops/core/telemetry/otlp-headers";
import { describe, expect, it } from "vitest";

const readHostile = (): unknown => parseOtlpHeaders("good=1,hidden,=hidden,k=hid%den,hid den=1");

describe("parseOtlpHeaders", () => {
  it.each([
    ["", []],
    [" , ,", []],
    ["a=1", [["a", "1"]]],
    [
      "a=1,b=2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    [
      " a = 1 , b=2 ",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    ["a=x%20y%2Cz", [["a", "x y,z"]]],
    ["a=YQ==", [["a", "YQ=="]]],
    ["a=", [["a", ""]]],
    ["a=1,a=2", [["a", "2"]]],
    ["__proto__=1", [["__proto__", "1"]]],
  ])("reads %j", (text, pairs) => {
    expect([...parseOtlpHeaders(text)]).toEqual(pairs);
  });

  it("names every pair it cannot read by its place alone", () => {
    expect(readHostile).toThrow(InputError);
    expect(readHostile).toThrow(/pair 2 .*\n.*pair 3 .*\n.*pair 4 .*\n.*pair 5 /);
    expect(readHostile).not.toThrow(/hid/);
  });
});
