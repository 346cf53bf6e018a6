import { writeFileSync } from "node:fs";
import { openPortableEngine } from "@chainops/kzg/portable/portable-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { sampleBlobs } from "./kzg-samples.ts";
import { reportUsage, requireArgument } from "./report-usage.ts";

// Writes one blob, its commitment and its proof, one after the other.
const portable = await openPortableEngine(readMainnetSetup());
const [blob = new Uint8Array()] = sampleBlobs(1);
const commitment = portable.commitToBlob(blob);
writeFileSync(
  requireArgument(0, "file"),
  Buffer.concat([blob, commitment, portable.computeBlobProof(blob, commitment)]),
);
reportUsage({ blobs: 1 });
