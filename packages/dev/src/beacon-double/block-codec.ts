import { type fulu, ssz } from "@lodestar/types";

export const DOUBLE_FORKS = ["deneb", "electra", "fulu"] as const;
export type DoubleFork = (typeof DOUBLE_FORKS)[number];

type Body = fulu.SignedBeaconBlock["message"]["body"];

/** What the double does with a container; blocks are held as Fulu's, of which Deneb's leaves fields out. */
interface BlockCodec {
  readonly signedBlock: {
    serialize(value: fulu.SignedBeaconBlock): Uint8Array;
    toJson(value: fulu.SignedBeaconBlock): unknown;
  };
  readonly body: {
    hashTreeRoot(value: Body): Uint8Array;
    toView(value: Body): BodyView;
  };
}

interface BodyView {
  readonly node: ReturnType<typeof ssz.fulu.BeaconBlockBody.toView>["node"];
}

const CODECS: Readonly<Record<DoubleFork, BlockCodec>> = {
  deneb: { signedBlock: ssz.deneb.SignedBeaconBlock, body: ssz.deneb.BeaconBlockBody },
  electra: { signedBlock: ssz.electra.SignedBeaconBlock, body: ssz.electra.BeaconBlockBody },
  fulu: { signedBlock: ssz.fulu.SignedBeaconBlock, body: ssz.fulu.BeaconBlockBody },
};

/** Containers of a fork (consensus-specs, `beacon-chain.md` of each). */
export function blockCodec(fork: DoubleFork): BlockCodec {
  return CODECS[fork];
}
