import { loadPeer } from "./load-peer.ts";
import { reportUsage, requireArgument } from "./report-usage.ts";
import { streamFile } from "./stream-file.ts";

/** The part of @streamparser/json 0 that is used: https://www.npmjs.com/package/@streamparser/json */
interface PeerParser {
  onValue: (parsed: { value?: unknown }) => void;
  write: (chunk: Uint8Array) => void;
}

const { JSONParser } = loadPeer<{ JSONParser: new (options: object) => PeerParser }>("@streamparser/json", 1);
const parser = new JSONParser({ paths: ["$.runs.*.results.*"], keepStack: false });
let findings = 0;
parser.onValue = () => {
  findings += 1;
};
for await (const chunk of await streamFile(requireArgument(0, "file"))) parser.write(chunk);
reportUsage({ findings });
