/** Shorter than any licence, longer than a licence's name. */
const SHORTEST_LICENCE_CHARACTERS = 200;

const MIT_TERMS = `Permission is hereby granted, free of charge, to any person obtaining
a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to
permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included
in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT,
TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/**
 * The texts of packages that are published without one, as their repositories hold them. That of `@nodable/entities`
 * holds none either: its package.json names the licence and the author.
 */
const UNPUBLISHED: ReadonlyMap<string, string> = new Map([
  [
    "@nodable/entities",
    `The MIT License (MIT)

Copyright (c) Amit Gupta (https://solothought.com)

${MIT_TERMS}`,
  ],
  [
    "@openzeppelin/upgrades-core",
    `The MIT License (MIT)

Copyright (c) 2020 zOS Global Limited

${MIT_TERMS}`,
  ],
  [
    "saxes",
    `The ISC License

Copyright (c) Contributors
Copyright (c) Isaac Z. Schlueter and Contributors

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`,
  ],
]);

/** Names of packages whose licence text is not in `licenses`: no heading, or a heading with no more than a name under it. */
export function findMissingLicences(licenses: string, packages: readonly string[]): readonly string[] {
  const sections = readSections(licenses, packages);
  return packages.filter((name) => textLength(sections.get(name) ?? []) < SHORTEST_LICENCE_CHARACTERS);
}

/** Puts the texts that ncc could not find under their headings, after the line with the licence's name. */
export function supplyLicences(licenses: string, packages: readonly string[]): string {
  const lacking = new Set(findMissingLicences(licenses, packages));
  const lines = licenses.split("\n").flatMap((line, index, all) => {
    const text = isHeading(all, index - 1, lacking) ? UNPUBLISHED.get(all[index - 1] ?? "") : undefined;
    return text === undefined ? [line] : [line, ...text.trimEnd().split("\n")];
  });
  return lines.join("\n");
}

/** A section starts at a line that is a package's name, after an empty line or at the top. */
function readSections(licenses: string, packages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = new Set(packages);
  const sections = new Map<string, string[]>();
  let section: string[] = [];
  const lines = licenses.split("\n");
  for (const [index, line] of lines.entries()) {
    if (isHeading(lines, index, names)) sections.set(line, (section = []));
    else section.push(line);
  }
  return sections;
}

function isHeading(lines: readonly string[], index: number, names: ReadonlySet<string>): boolean {
  return names.has(lines[index] ?? "") && (index === 0 || lines[index - 1]?.trim() === "");
}

function textLength(section: readonly string[]): number {
  return section.join("\n").trim().length;
}
