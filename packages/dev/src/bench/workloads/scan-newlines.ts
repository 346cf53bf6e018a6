import { reportUsage, requireArgument } from "./report-usage.ts";
import { streamFile } from "./stream-file.ts";

// The floor under every reader of a file: its bytes, each looked at once.
let newlines = 0;
for await (const chunk of await streamFile(requireArgument(0, "file"))) {
  for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) newlines += 1;
}
reportUsage({ newlines });
