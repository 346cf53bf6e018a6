import type { BlobLimit, ForkEpochs, NetworkConfig } from "./network-config.ts";

const PRESET = { slotsPerEpoch: 32, secondsPerSlot: 12, retentionEpochs: 4096 } as const;

/** 6 blobs from Deneb (EIP-4844), 9 from Electra (EIP-7691), then 15 and 21 (EIP-7892, the networks' BLOB_SCHEDULE). */
function blobLimits(forks: ForkEpochs, epochOf15: number, epochOf21: number): readonly BlobLimit[] {
  return [
    { epoch: forks.deneb ?? 0, maxBlobs: 6 },
    { epoch: forks.electra ?? 0, maxBlobs: 9 },
    { epoch: epochOf15, maxBlobs: 15 },
    { epoch: epochOf21, maxBlobs: 21 },
  ];
}

const MAINNET_FORKS: ForkEpochs = { deneb: 269_568, electra: 364_032, fulu: 411_392, gloas: null };
const SEPOLIA_FORKS: ForkEpochs = { deneb: 132_608, electra: 222_464, fulu: 272_640, gloas: 353_024 };
const HOODI_FORKS: ForkEpochs = { deneb: 0, electra: 2048, fulu: 50_688, gloas: null };
const HOLESKY_FORKS: ForkEpochs = { deneb: 29_696, electra: 115_968, fulu: 165_120, gloas: null };

/**
 * The public networks, from `metadata/config.yaml` and `genesis_validators_root.txt` of github.com/eth-clients/{mainnet,
 * sepolia,hoodi,holesky}. A node's own `/eth/v1/config/spec` (`readNetworkConfig`) knows later forks.
 */
export const KNOWN_NETWORKS: readonly NetworkConfig[] = [
  {
    name: "mainnet",
    chainId: 1n,
    genesisTimeSeconds: 1_606_824_023,
    genesisValidatorsRoot: "0x4b363db94e286120d76eb905340fdd4e54bfe9f06bf33ff6cf5ad27f511bfe95",
    ...PRESET,
    forkEpochs: MAINNET_FORKS,
    blobLimits: blobLimits(MAINNET_FORKS, 412_672, 419_072),
  },
  {
    name: "sepolia",
    chainId: 11_155_111n,
    genesisTimeSeconds: 1_655_733_600,
    genesisValidatorsRoot: "0xd8ea171f3c94aea21ebc42a1ed61052acf3f9209c00e4efbaaddac09ed9b8078",
    ...PRESET,
    forkEpochs: SEPOLIA_FORKS,
    blobLimits: blobLimits(SEPOLIA_FORKS, 274_176, 275_712),
  },
  {
    name: "hoodi",
    chainId: 560_048n,
    genesisTimeSeconds: 1_742_213_400,
    genesisValidatorsRoot: "0x212f13fc4df078b6cb7db228f1c8307566dcecf900867401a92023d7ba99cb5f",
    ...PRESET,
    forkEpochs: HOODI_FORKS,
    blobLimits: blobLimits(HOODI_FORKS, 52_480, 54_016),
  },
  {
    name: "holesky",
    chainId: 17_000n,
    genesisTimeSeconds: 1_695_902_400,
    genesisValidatorsRoot: "0x9143aa7c615a7f7115e2b6aac319c03529df8242ae705fba9df39b79c59fa8b1",
    ...PRESET,
    forkEpochs: HOLESKY_FORKS,
    blobLimits: blobLimits(HOLESKY_FORKS, 166_400, 167_936),
  },
];

/** The public network of this name; null where there is none. */
export function knownNetwork(name: string): NetworkConfig | null {
  return KNOWN_NETWORKS.find((network) => network.name === name) ?? null;
}

/** The public network with this genesis validators root, which no two networks share; null where there is none. */
export function networkOfGenesis(genesisValidatorsRoot: string): NetworkConfig | null {
  const root = genesisValidatorsRoot.toLowerCase();
  return KNOWN_NETWORKS.find((network) => network.genesisValidatorsRoot === root) ?? null;
}
