import { MAINNET_SETUP_HASH } from "../setup/hash-setup.ts";

/** Names of public ceremonies by the hash of their values; of the same ceremony with and without monomial points. */
const CEREMONIES: ReadonlyMap<string, string> = new Map([
  [MAINNET_SETUP_HASH, "Ethereum KZG ceremony of 2023"],
  [
    "2721e57b4a7ec42d5a1c0a29ab1b14419f1f1008bd159b538c332ed923886a7e",
    "Ethereum KZG ceremony of 2023, without monomial points of G1",
  ],
]);

/** Null for values that are of no public ceremony. */
export function nameCeremony(hash: string): string | null {
  return CEREMONIES.get(hash) ?? null;
}
