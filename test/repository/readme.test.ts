import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE_BREAKS } from "@chainops/dev/example/example-breaks";
import { findFiles, readJson, readText, REPOSITORY } from "./repository-files.ts";

const READMES = ["README.md", ...findFiles("actions/*/README.md", ".github/*.md")];
const SCRIPTS = Object.keys(readJson("package.json")["scripts"] as object);

describe.each(READMES)("%s", (file) => {
  const text = readText(file);

  it("names only npm scripts that exist", () => {
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((script) => !SCRIPTS.includes(script))).toStrictEqual([]);
  });

  it("links only to files and headings that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]*))?\)/g)];
    const broken = links.filter(([, target = "", anchor]) => {
      const place = path.posix.join(path.posix.dirname(file), target);
      if (target !== "" && !existsSync(path.join(REPOSITORY.root, place))) return true;
      return anchor !== undefined && !headingsOf(target === "" ? file : place).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toStrictEqual([]);
  });
});

/** Anchors as GitHub makes them of headings. */
function headingsOf(file: string): readonly string[] {
  const headings = readText(file).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}

it("README tells of every command that a person may run, and of every way to break the demo", () => {
  const text = readText("README.md");
  const untold = SCRIPTS.filter((script) => !text.includes(`npm run ${script}`) && !text.includes(`npm ${script}`));
  // Parts of `build`, `test` and `format`, and what the self-test's workflow runs.
  expect(untold.sort()).toStrictEqual(["compile", "example-reports", "format", "test:dist"]);
  const breaks = [...text.matchAll(/npm run demo -- --break (\w+)/g)].map((match) => match[1]);
  expect(breaks).toStrictEqual(EXAMPLE_BREAKS.map(({ name }) => name));
});
