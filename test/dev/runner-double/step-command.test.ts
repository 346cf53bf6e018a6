import { describe, expect, it } from "vitest";
import { parseStepCommand } from "@chainops/dev/runner-double/step-command";

const registered = new Set(["error", "set-output", "add-mask"]);
const parse = (line: string): unknown => {
  const command = parseStepCommand(line, (name) => registered.has(name.toLowerCase()));
  return command === undefined ? undefined : [command.name, { ...command.properties }, command.data, command.syntax];
};

describe("the runner's reading of an output line", () => {
  it.each([
    ["plain command", "::error::broken", ["error", {}, "broken", "v2"]],
    [
      "properties",
      "::error file=a.sol,line=3,endLine=4::x",
      ["error", { file: "a.sol", line: "3", endline: "4" }, "x", "v2"],
    ],
    ["whitespace before it", " \t\u00a0\u3000::error::x", ["error", {}, "x", "v2"]],
    ["escapes in data", "::error::50%25%0Aof%0Dit %3A", ["error", {}, "50%\nof\rit %3A", "v2"]],
    ["double escapes stay single", "::error::%250A", ["error", {}, "%0A", "v2"]],
    ["escapes in properties", "::error title=a%3Ab%2Cc%25::x", ["error", { title: "a:b,c%" }, "x", "v2"]],
    ["names in any case", "::ERROR::x", ["error", {}, "x", "v2"]],
    ["a value with equals signs", "::set-output name=a=b::x", ["set-output", { name: "a=b" }, "x", "v2"]],
    ["empty properties are dropped", "::error title=,=x,file=a::x", ["error", { file: "a" }, "x", "v2"]],
    ["data with colons", "::error::a::b", ["error", {}, "a::b", "v2"]],
    ["__proto__ is a name", "::error __proto__=x::y", ["error", { ["__proto__"]: "x" }, "y", "v2"]],
    ["legacy at the start", "##[error]broken", ["error", {}, "broken", "legacy"]],
    ["legacy inside a line", "title: ##[set-output name=v;]pass", ["set-output", { name: "v" }, "pass", "legacy"]],
    ["legacy escapes", "##[error a=%3B%5D%25;]%0Ax", ["error", { a: ";]%" }, "\nx", "legacy"]],
    ["legacy after an unregistered v2", "::nope::##[error]x", ["error", {}, "x", "legacy"]],
  ])("obeys: %s", (_, line, expected) => {
    expect(parse(line)).toStrictEqual(expected);
  });

  it.each([
    ["text before ::", "a ::error::x"],
    ["no second ::", "::error x"],
    ["an unregistered name", "::nope::x"],
    ["zero-width space before ::", "\u200b::error::x"],
    ["byte order mark before ::", "\ufeff::error::x"],
    ["zero-width space inside ##[", "##\u200b[error]x"],
    ["legacy without ]", "##[error x"],
    ["a space before the name", "##[ error]x"],
    ["only the first ##[ counts", "##[nope]##[error]x"],
  ])("prints as text: %s", (_, line) => {
    expect(parse(line)).toBeUndefined();
  });
});
