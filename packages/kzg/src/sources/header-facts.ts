import { ServiceError } from "@chainops/core/errors";
import * as v from "valibot";
import type { BlockHeader } from "../beacon/block-header.ts";
import { headerRoot } from "../beacon/container-roots.ts";
import { encodeHex } from "../formats/hex.ts";
import { DecimalSchema, readAs, RootSchema, sizedHex } from "./api-values.ts";

export interface HeaderFacts {
  readonly slot: number;
  /** Of the header's own content. */
  readonly root: string;
  readonly parentRoot: string;
  readonly header: BlockHeader;
  /** False for an orphaned block. */
  readonly isCanonical: boolean;
}

const HeaderSchema = v.object({
  data: v.object({
    root: RootSchema,
    canonical: v.boolean(),
    header: v.object({
      message: v.object({
        slot: DecimalSchema,
        proposer_index: DecimalSchema,
        parent_root: sizedHex(32),
        state_root: sizedHex(32),
        body_root: sizedHex(32),
      }),
    }),
  }),
});

/** GET /eth/v1/beacon/headers/{block_id}. Throws ServiceError `malformed-response`, also for a root it does not have. */
export function readHeader(body: unknown): HeaderFacts {
  const { root, canonical, header } = readAs(HeaderSchema, body).data;
  const { message } = header;
  const facts = {
    slot: message.slot,
    proposerIndex: message.proposer_index,
    parentRoot: message.parent_root,
    stateRoot: message.state_root,
    bodyRoot: message.body_root,
  };
  const computed = encodeHex(headerRoot(facts));
  if (computed !== root)
    throw new ServiceError("malformed-response", `the header has the root ${computed}, not ${root}`);
  return { slot: facts.slot, root, parentRoot: encodeHex(facts.parentRoot), header: facts, isCanonical: canonical };
}
