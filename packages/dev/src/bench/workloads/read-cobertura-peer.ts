import { readFileSync } from "node:fs";
import { loadPeer } from "./load-peer.ts";
import { reportUsage, requireArgument } from "./report-usage.ts";

/** As txml 6 returns it: https://www.npmjs.com/package/txml */
interface PeerNode {
  tagName: string;
  attributes: Readonly<Record<string, string>>;
  children: (PeerNode | string)[];
}

const { parse } = loadPeer<{ parse: (text: string) => (PeerNode | string)[] }>("txml", 1);
const counted = { files: 0, linesFound: 0, linesHit: 0 };

function count(nodes: readonly (PeerNode | string)[]): void {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if (node.tagName === "class") counted.files += 1;
    if (node.tagName === "line") {
      counted.linesFound += 1;
      if (node.attributes["hits"] !== "0") counted.linesHit += 1;
    }
    count(node.children);
  }
}

count(parse(readFileSync(requireArgument(0, "file"), "utf8")));
reportUsage(counted);
