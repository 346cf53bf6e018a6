import { readFileSync } from "node:fs";
import { loadPeer } from "./load-peer.ts";
import { reportUsage, requireArgument } from "./report-usage.ts";

/** As txml 6 returns it: https://www.npmjs.com/package/txml */
interface PeerNode {
  tagName: string;
  children: (PeerNode | string)[];
}

const { parse } = loadPeer<{ parse: (text: string) => (PeerNode | string)[] }>("txml", 1);
const counted = { tests: 0, failed: 0, skipped: 0 };

function count(nodes: readonly (PeerNode | string)[]): void {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if (node.tagName === "testcase") counted.tests += 1;
    if (node.tagName === "failure") counted.failed += 1;
    if (node.tagName === "skipped") counted.skipped += 1;
    count(node.children);
  }
}

count(parse(readFileSync(requireArgument(0, "file"), "utf8")));
reportUsage(counted);
