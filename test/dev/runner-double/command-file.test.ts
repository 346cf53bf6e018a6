import { describe, expect, it } from "vitest";
import { parseCommandFile } from "@chainops/dev/runner-double/command-file";

describe("the runner's reading of GITHUB_OUTPUT, GITHUB_STATE and GITHUB_ENV", () => {
  it.each([
    ["a pair", "a=1\n", [["a", "1"]]],
    ["a value with = and <<", "a=b=c<<d\n", [["a", "b=c<<d"]]],
    ["no line end at the end", "a=1", [["a", "1"]]],
    ["empty lines", "\n\na=1\n\n", [["a", "1"]]],
    ["an empty value", "a=\n", [["a", ""]]],
    ["a block", "a<<END\nx\ny\nEND\n", [["a", "x\ny"]]],
    ["a block with blank lines", "a<<END\n\nx\n\nEND\n", [["a", "\nx\n"]]],
    ["an empty block", "a<<END\nEND\n", [["a", ""]]],
    [
      "a block that holds = lines",
      "a<<END\nb=2\nEND\nc=3\n",
      [
        ["a", "b=2"],
        ["c", "3"],
      ],
    ],
    ["a block that ends the file", "a<<END\nx\nEND", [["a", "x"]]],
    [
      "the order of equal names",
      "a=1\na=2\n",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
    ["carriage returns belong to the value", "a=1\r\n", [["a", "1\r"]]],
    ["a byte order mark", "\ufeffa=1\n", [["a", "1"]]],
  ])("takes %s", (_, text, pairs) => {
    expect(parseCommandFile(text)).toStrictEqual({ pairs, problem: undefined });
  });

  it.each([
    ["no = in a line", "a=1\nbroken\nb=2\n", "Invalid format 'broken'"],
    ["a delimiter that never comes", "a=1\nb<<END\nx\n", "Invalid value. Matching delimiter not found 'END'"],
    ["a last line without its end", "a=1\nb<<END\nx", "Invalid value. EOF marker missing new line."],
    ["no name", "a=1\n<<END\nEND\n", "Name must not be empty"],
    ["no delimiter", "a=1\nb<<\n", "Name must not be empty"],
  ])("refuses %s and keeps what came before", (_, text, problem) => {
    const file = parseCommandFile(text);
    expect(file.pairs).toStrictEqual([["a", "1"]]);
    expect(file.problem).toContain(problem);
  });
});
