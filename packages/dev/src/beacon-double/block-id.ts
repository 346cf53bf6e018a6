import type { BeaconChain, ChainBlock } from "./beacon-chain.ts";

const ROOT = /^0x[0-9a-f]{64}$/i;
const SLOT = /^(?:0|[1-9]\d{0,15})$/;

export type FoundBlock =
  | { readonly status: "found"; readonly block: ChainBlock }
  | { readonly status: "missing" }
  | { readonly status: "unparsable" };

/** Block of a `block_id` as the Beacon APIs define it: a word, a slot or a 0x-prefixed root. */
export function findBlock(chain: BeaconChain, id: string): FoundBlock {
  if (id === "head") return present(chain.latestUpTo(chain.headSlot));
  if (id === "finalized" || id === "justified") return present(chain.latestUpTo(chain.finalizedSlot));
  if (id === "genesis") return present(chain.bySlot(0));
  if (ROOT.test(id)) return present(chain.byRoot(id));
  return SLOT.test(id) ? present(chain.bySlot(Number(id))) : { status: "unparsable" };
}

function present(block: ChainBlock | undefined): FoundBlock {
  return block === undefined ? { status: "missing" } : { status: "found", block };
}
