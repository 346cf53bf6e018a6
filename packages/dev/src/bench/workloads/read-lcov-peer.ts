import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { reportUsage, requireArgument } from "./report-usage.ts";

/** As parse-lcov 1 returns it: https://www.npmjs.com/package/parse-lcov */
interface PeerFile {
  lines: { found: number; hit: number };
}

const require = createRequire(path.join(requireArgument(1, "folder of the peer"), "package.json"));
const loaded = require("parse-lcov") as { default: (text: string) => PeerFile[] };
const files = loaded.default(readFileSync(requireArgument(0, "file"), "utf8"));
reportUsage({
  files: files.length,
  linesFound: files.reduce((sum, { lines }) => sum + lines.found, 0),
  linesHit: files.reduce((sum, { lines }) => sum + lines.hit, 0),
});
