import { createHash } from "node:crypto";
import { BYTES_PER_BLOB, BYTES_PER_FIELD_ELEMENT, FIELD_ELEMENTS_PER_BLOB } from "@chainops/kzg/sizes";

/** Element `i` is SHA-256 of `<seed>:<i>` with its two highest bits cleared, so that it is below the modulus. */
export function blobFromSeed(seed: string): Uint8Array {
  const blob = new Uint8Array(BYTES_PER_BLOB);
  for (let index = 0; index < FIELD_ELEMENTS_PER_BLOB; index += 1) {
    blob.set(elementFromSeed(`${seed}:${index}`), index * BYTES_PER_FIELD_ELEMENT);
  }
  return blob;
}

export function elementFromSeed(seed: string): Uint8Array {
  const element = Uint8Array.from(createHash("sha256").update(seed).digest());
  element[0] = (element[0] ?? 0) & 0x3f;
  return element;
}
