import { parseJson } from "../document.ts";
import { decodeText, detectForm } from "../file-form.ts";
import { decodeHex, describeKind } from "../hex.ts";
import { asObject, valueOf } from "../json-value.ts";
import { malformed, read, refuseCount } from "../read-result.ts";
import type { ReadItem, ReadResult } from "../read-result.ts";
import type { BlobTransaction } from "./blob-transaction.ts";
import { BLOB_TRANSACTION_TYPE, parseTransaction } from "./parse-transaction.ts";
import { isRpcBlobTransaction, parseRpcTransaction } from "./rpc-transaction.ts";

type Source = Uint8Array | { readonly rpc: unknown } | { readonly reason: string };

/**
 * The type-3 transactions of one file: the bytes, hex (one a line), a JSON-RPC request (`eth_sendRawTransaction`) or
 * answer (a transaction, raw transactions, a block with its transactions, of which only those of type 3 are taken), a list
 * of these, or an execution-apis `.io` file.
 */
export async function readTransactions(bytes: Uint8Array): Promise<ReadResult<readonly ReadItem<BlobTransaction>[]>> {
  const form = detectForm(bytes);
  if (form.status === "malformed") return form;
  const isBinary = form.value === "binary" && !isExchange(bytes);
  const sources = isBinary ? read([bytes]) : readSources(bytes);
  if (sources.status === "malformed") return sources;
  if (sources.value.length === 0) return malformed(null, "input", "The file has no transaction of type 3.");
  return refuseCount(sources.value.length, "input") ?? read(await Promise.all(sources.value.map(parseSource)));
}

async function parseSource(source: Source, item: number): Promise<ReadItem<BlobTransaction>> {
  if (source instanceof Uint8Array) return parseTransaction(source, item);
  return "rpc" in source ? parseRpcTransaction(source.rpc, item) : malformed(item, "input", source.reason);
}

function readSources(bytes: Uint8Array): ReadResult<readonly Source[]> {
  const text = (decodeText(bytes) ?? "").trim();
  if (/^["{[]/.test(text)) {
    const document = parseJson(text);
    return document.status === "malformed" ? document : read(sourcesOf(document.value));
  }
  if (isExchange(bytes)) return readExchange(text);
  return read(joinWrapped(text.split(/\s+/)).map(sourceOfHex));
}

/** One transaction a word, unless words follow that start like none: then one transaction is wrapped over lines. */
function joinWrapped(words: readonly string[]): readonly string[] {
  const isList = words.slice(1).every((word) => /^(?:0x|03f[89ab])/i.test(word));
  return isList ? words : [words.join("")];
}

function isExchange(bytes: Uint8Array): boolean {
  return /^(?:\/\/|>>|<<)/.test(Buffer.from(bytes.subarray(0, 2)).toString("latin1"));
}

/** `>> request` and `<< answer` lines of github.com/ethereum/execution-apis tests. */
function readExchange(text: string): ReadResult<readonly Source[]> {
  const sources: Source[] = [];
  for (const line of text.split("\n")) {
    if (!/^(?:>>|<<)/.test(line)) continue;
    const document = parseJson(line.slice(2).trim());
    if (document.status === "malformed") return document;
    sources.push(...exchangeSourcesOf(document.value));
  }
  return read(sources);
}

/** An answer that is only a hash, as of `eth_sendRawTransaction`, is no transaction. */
function exchangeSourcesOf(value: unknown): readonly Source[] {
  const object = asObject(value);
  const result = object === null ? undefined : valueOf(object, "result");
  const isHash = typeof result === "string" && result.length === 66;
  return isHash ? [] : sourcesOf(value);
}

function sourcesOf(value: unknown): readonly Source[] {
  if (Array.isArray(value)) return value.flatMap(sourcesOfEntry);
  const object = asObject(value);
  if (object === null) return sourcesOfEntry(value);
  const method = valueOf(object, "method");
  if (method !== undefined) return method === "eth_sendRawTransaction" ? sourcesOf(valueOf(object, "params")) : [];
  if (Object.hasOwn(object, "result")) return sourcesOfEntry(object["result"]);
  return sourcesOfEntry(object);
}

function sourcesOfEntry(value: unknown): readonly Source[] {
  if (typeof value === "string") return [sourceOfHex(value)];
  const object = asObject(value);
  if (object === null) return [{ reason: `The transaction is ${describeKind(value)}, neither hex nor an object.` }];
  const transactions = valueOf(object, "transactions");
  if (Array.isArray(transactions)) return transactions.flatMap(sourcesOfBlockEntry);
  const raw = valueOf(object, "raw");
  if (typeof raw === "string") return [sourceOfHex(raw)];
  return [{ rpc: value }].filter(({ rpc }) => isRpcBlobTransaction(rpc));
}

/** Of a block only the blob transactions; hashes alone say nothing. */
function sourcesOfBlockEntry(value: unknown): readonly Source[] {
  if (isRpcBlobTransaction(value)) return [{ rpc: value }];
  const bytes = typeof value === "string" ? decodeHex(value) : null;
  return bytes?.[0] === BLOB_TRANSACTION_TYPE && bytes.length > 32 ? [bytes] : [];
}

function sourceOfHex(text: string): Source {
  return decodeHex(text.trim()) ?? { reason: "The transaction is not hex." };
}
