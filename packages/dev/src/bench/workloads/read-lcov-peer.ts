import { readFileSync } from "node:fs";
import { loadPeer } from "./load-peer.ts";
import { reportUsage, requireArgument } from "./report-usage.ts";

/** As parse-lcov 1 returns it: https://www.npmjs.com/package/parse-lcov */
interface PeerFile {
  lines: { found: number; hit: number };
}

const { default: parse } = loadPeer<{ default: (text: string) => PeerFile[] }>("parse-lcov", 1);
const files = parse(readFileSync(requireArgument(0, "file"), "utf8"));
reportUsage({
  files: files.length,
  linesFound: files.reduce((sum, { lines }) => sum + lines.found, 0),
  linesHit: files.reduce((sum, { lines }) => sum + lines.hit, 0),
});
