import { createRandom } from "./random.ts";

export type CoberturaFacts = {
  readonly files: number;
  readonly linesFound: number;
  readonly linesHit: number;
  readonly problems: number;
};

const LINES_PER_FILE = 300;

/** Cobertura XML of `fileCount` classes of 300 lines, one piece a class, always the same: about 10 kB a class. */
export function* writeCobertura(fileCount: number): Generator<string, CoberturaFacts, undefined> {
  const random = createRandom(4);
  let linesHit = 0;
  yield '<?xml version="1.0" ?>\n<coverage><sources><source>.</source></sources><packages><package name="all"><classes>\n';
  for (let file = 0; file < fileCount; file += 1) {
    const hits = Array.from({ length: LINES_PER_FILE }, () => (random(100) < 17 ? 0 : 1 + random(50)));
    linesHit += hits.filter((count) => count > 0).length;
    yield [
      `  <class name="Component${file}" filename="src/contracts/component-${file}.sol"><methods/><lines>`,
      ...hits.map((count, index) => `    <line number="${index * 2 + 1}" hits="${count}"/>`),
      "  </lines></class>\n",
    ].join("\n");
  }
  yield "</classes></package></packages></coverage>\n";
  return { files: fileCount, linesFound: fileCount * LINES_PER_FILE, linesHit, problems: 0 };
}
