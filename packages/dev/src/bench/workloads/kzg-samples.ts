import { createHash } from "node:crypto";
import { loadNativeBinary } from "@chainops/kzg/engine/c-kzg/load-native-binary";
import { loadSetup } from "@chainops/kzg/engine/c-kzg/load-setup";
import type { CKzgBindings } from "@chainops/kzg/engine/c-kzg/c-kzg-bindings";
import type { PointProof } from "@chainops/kzg/engine/engine";
import { locateAssets } from "@chainops/kzg/assets";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { BYTES_PER_BLOB, BYTES_PER_FIELD_ELEMENT } from "@chainops/kzg/sizes";

/** c-kzg as it is, with its setup; ours is measured beside it. */
export function openRawCKzg(): CKzgBindings {
  const nativeDirectory = locateAssets().native;
  const bindings = loadNativeBinary({ nativeDirectory, platform: `${process.platform}-${process.arch}` });
  loadSetup(bindings, readMainnetSetup(), 0);
  return bindings;
}

/** Blobs of field elements that look random and are the same in every run. */
export function sampleBlobs(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, blob) => {
    const bytes = new Uint8Array(BYTES_PER_BLOB);
    for (let offset = 0; offset < BYTES_PER_BLOB; offset += BYTES_PER_FIELD_ELEMENT) {
      bytes.set(sampleElement(`${blob} ${offset}`), offset);
    }
    return bytes;
  });
}

function sampleElement(seed: string): Uint8Array {
  const element = Uint8Array.from(createHash("sha256").update(seed).digest());
  element[0] = (element[0] ?? 0) & 0x3f;
  return element;
}

/** Right point proofs: of a few blobs at a few points each, since making one takes 50 ms. */
export function samplePointProofs(native: CKzgBindings, distinct: number, count: number): readonly PointProof[] {
  const made = sampleBlobs(distinct).map((blob, index) => {
    const z = sampleElement(`z ${index}`);
    const [proof, y] = native.computeKzgProof(blob, z);
    return { commitment: native.blobToKzgCommitment(blob), z, y, proof };
  });
  return Array.from({ length: Math.ceil(count / distinct) }, () => made)
    .flat()
    .slice(0, count);
}

/** Processor time of this thread, in milliseconds, that a check takes; one that fails would be worth nothing. */
export function timeCheck(name: string, check: () => boolean): Promise<number> {
  return timeCall(() => {
    if (!check()) throw new Error(`${name} does not hold for what is right.`);
  });
}

/** The same of a computation. All that is compared runs on one thread, and waits for others are not its own. */
export function timeCall(call: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  call();
  const { user, system } = process.threadCpuUsage(before);
  return Promise.resolve((user + system) / 1000);
}

/** Milliseconds by the clock. */
export function timeLatency(call: () => unknown): Promise<number> {
  const startedAt = performance.now();
  call();
  return Promise.resolve(performance.now() - startedAt);
}
