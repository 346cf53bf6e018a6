import { readFileSync } from "node:fs";
import { BYTES_PER_BLOB, BYTES_PER_POINT } from "@chainops/kzg/sizes";
import { reportUsage, requireArgument } from "./report-usage.ts";

// One blob with its proof, from the start of the process, by the engine named.
const bytes = new Uint8Array(readFileSync(requireArgument(0, "file")));
const blob = bytes.subarray(0, BYTES_PER_BLOB);
const commitment = bytes.subarray(BYTES_PER_BLOB, BYTES_PER_BLOB + BYTES_PER_POINT);
const proof = bytes.subarray(BYTES_PER_BLOB + BYTES_PER_POINT);

async function verify(): Promise<boolean> {
  if (requireArgument(1, "engine") === "c-kzg") {
    const { openRawCKzg } = await import("./kzg-samples.ts");
    return openRawCKzg().verifyBlobKzgProofBatch([blob], [commitment], [proof]);
  }
  const { openPortableEngine } = await import("@chainops/kzg/portable/portable-engine");
  const { readMainnetSetup } = await import("@chainops/kzg/setup/mainnet-setup");
  return (await openPortableEngine(readMainnetSetup())).verifyBlobProofs([{ blob, commitment, proof }]);
}

if (!(await verify())) throw new Error("A right proof does not hold.");
reportUsage({ blobs: 1 }, { verdict: performance.now() });
