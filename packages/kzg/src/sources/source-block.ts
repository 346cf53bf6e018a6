import { ServiceError } from "@chainops/core/errors";
import type { BeaconBlock } from "../beacon/beacon-block.ts";
import { blobForkOf, readBlockJson, readBlockSsz } from "../beacon/read-block.ts";
import { encodeHex } from "../formats/hex.ts";
import type { ReadResult } from "../formats/read-result.ts";

/** A slot, a 0x-prefixed block root, or a word of the Beacon APIs. */
export type BlockRef = number | `0x${string}` | "head" | "finalized";

/** A block as a source gives it. Roots are 0x-prefixed hex in lower case, computed from its content. */
export interface SourceBlock {
  readonly slot: number;
  readonly root: string;
  readonly parentRoot: string;
  /** False for one that was orphaned; only blocks asked for by their roots can be. */
  readonly isCanonical: boolean;
  readonly block: BeaconBlock;
}

/** The answer of GET /eth/v2/beacon/blocks. Throws ServiceError `malformed-response`; so does a fork before Deneb. */
export async function readSourceBlock(
  body: Uint8Array | { readonly json: unknown },
  headers: Headers,
): Promise<SourceBlock> {
  if (!(body instanceof Uint8Array)) return toSourceBlock(await readBlockJson(body.json));
  const version = headers.get("eth-consensus-version");
  const fork = blobForkOf(version?.toLowerCase());
  if (fork !== null) return toSourceBlock(await readBlockSsz(body, fork));
  const said = version === null ? "is missing" : `is ${JSON.stringify(version.slice(0, 20))}, no fork with blobs`;
  throw new ServiceError("malformed-response", `the header Eth-Consensus-Version ${said}`);
}

function toSourceBlock(result: ReadResult<BeaconBlock>): SourceBlock {
  if (result.status === "malformed") throw new ServiceError("malformed-response", result.reason);
  const { header, root } = result.value;
  return {
    slot: header.slot,
    root: encodeHex(root),
    parentRoot: encodeHex(header.parentRoot),
    isCanonical: true,
    block: result.value,
  };
}

/** What was asked for, or ServiceError `malformed-response` where it is another block. */
export function requireRef<T extends { readonly slot: number; readonly root: string }>(block: T, ref: BlockRef): T {
  if (typeof ref === "number" && block.slot !== ref) {
    throw new ServiceError("malformed-response", `it is of slot ${block.slot}`);
  }
  if (isRoot(ref) && block.root !== ref.toLowerCase()) {
    throw new ServiceError("malformed-response", `its content has the root ${block.root}`);
  }
  return block;
}

export function isRoot(ref: BlockRef): ref is `0x${string}` {
  return typeof ref === "string" && ref.startsWith("0x");
}

/** How errors name it. */
export function describeRef(ref: BlockRef): string {
  if (typeof ref === "number") return `block at slot ${ref}`;
  return isRoot(ref) ? `block ${ref.slice(0, 10)}…` : `${ref} block`;
}
