import type { IncomingHttpHeaders } from "node:http";
import type { ArtifactRecord } from "./artifact-records.ts";

export interface BlobAnswer {
  readonly status: number;
  /** Code of Azure's XML error, empty for none. */
  readonly code: string;
  readonly bytes?: Buffer;
  readonly contentType?: string;
}

export interface BlobRequest {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const MAX_BLOCKS = 50_000;

/**
 * A block blob at a signed address: Put Block, Put Block List, Put Blob and Get Blob of Azure's REST API, version header
 * demanded, credentials refused. https://learn.microsoft.com/en-us/rest/api/storageservices/put-block-list
 */
export function answerBlob(record: ArtifactRecord, request: BlobRequest): BlobAnswer {
  const { method, query, headers, body } = request;
  if (headers.authorization !== undefined) return { status: 403, code: "AuthenticationFailed" };
  if (method === "GET") {
    return record.isFinal && record.content !== undefined
      ? { status: 200, code: "", bytes: record.content, contentType: record.contentType }
      : { status: 404, code: "BlobNotFound" };
  }
  if (method !== "PUT") return { status: 405, code: "UnsupportedHttpVerb" };
  if (!/^\d{4}-\d\d-\d\d$/.test(String(headers["x-ms-version"]))) return { status: 400, code: "MissingRequiredHeader" };
  if (record.isFinal) return { status: 409, code: "BlobImmutableDueToPolicy" };
  if (Number(headers["content-length"]) !== body.length) return { status: 400, code: "InvalidHeaderValue" };
  if (query.get("comp") === "block") return stageBlock(record, query.get("blockid") ?? "", body);
  if (query.get("comp") === "blocklist") return commitBlocks(record, body.toString("utf8"), headers);
  if (query.has("comp") || headers["x-ms-blob-type"] !== "BlockBlob")
    return { status: 400, code: "InvalidHeaderValue" };
  record.content = body;
  record.contentType = String(headers["x-ms-blob-content-type"] ?? headers["content-type"] ?? record.contentType);
  return { status: 201, code: "" };
}

/** All block ids of a blob have the same length, of at most 64 bytes before base64. */
function stageBlock(record: ArtifactRecord, id: string, body: Buffer): BlobAnswer {
  const [known] = record.blocks.keys();
  const isBase64 = id !== "" && Buffer.from(id, "base64").toString("base64") === id;
  if (!isBase64 || Buffer.from(id, "base64").length > 64 || (known !== undefined && known.length !== id.length))
    return { status: 400, code: "InvalidBlobOrBlock" };
  if (body.length === 0 || record.blocks.size >= MAX_BLOCKS) return { status: 400, code: "InvalidBlobOrBlock" };
  record.blocks.set(id, body);
  return { status: 201, code: "" };
}

/** The type of the list itself is not the blob's. */
function commitBlocks(record: ArtifactRecord, list: string, headers: IncomingHttpHeaders): BlobAnswer {
  if (!/<BlockList>[\s\S]*<\/BlockList>/.test(list)) return { status: 400, code: "InvalidXmlDocument" };
  const wanted = [...list.matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map((match) => match[1] ?? "");
  const blocks = wanted.map((id) => record.blocks.get(id));
  if (blocks.includes(undefined)) return { status: 400, code: "InvalidBlockList" };
  record.contentType = String(headers["x-ms-blob-content-type"] ?? record.contentType);
  record.content = Buffer.concat(blocks.filter((block) => block !== undefined));
  return { status: 201, code: "" };
}
