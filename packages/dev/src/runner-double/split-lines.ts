import { StringDecoder } from "node:string_decoder";

/**
 * Cuts a byte stream into lines as .NET's StreamReader does: LF, CR and CRLF each end one, so a lone CR starts a new
 * line in which a command is live. `end` hands out what is left without a line end.
 */
export function createLineSplitter(onLine: (line: string) => void): { push(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let afterCarriageReturn = false;
  const take = (text: string): void => {
    for (const part of text.split(/(\r\n|\r|\n)/)) {
      if (part === "\n" && afterCarriageReturn && rest === "") {
        afterCarriageReturn = false;
      } else if (part === "\r" || part === "\n" || part === "\r\n") {
        afterCarriageReturn = part === "\r";
        onLine(rest);
        rest = "";
      } else if (part !== "") {
        afterCarriageReturn = false;
        rest += part;
      }
    }
  };
  return {
    push: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (rest !== "") onLine(rest);
      rest = "";
    },
  };
}
