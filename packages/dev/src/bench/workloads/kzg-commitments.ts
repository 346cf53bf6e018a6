import { openCommitmentFold } from "@chainops/kzg/portable/verify-commitments";
import { interleave } from "../interleave.ts";
import { median } from "../median.ts";
import { openRawCKzg, sampleBlobs, timeCheck } from "./kzg-samples.ts";
import { reportUsage, requireArgument } from "./report-usage.ts";

// Blobs against commitments without proofs: folded, c-kzg committing once, beside c-kzg committing to each.
const ROUNDS = 5;
const count = Number(requireArgument(0, "number of blobs"));

const native = openRawCKzg();
const fold = await openCommitmentFold((blob) => native.blobToKzgCommitment(blob));
const blobs = sampleBlobs(count);
const commitments = blobs.map((blob) => native.blobToKzgCommitment(blob));
const isCommitment = (blob: Uint8Array, index: number) =>
  native.blobToKzgCommitment(blob).equals(commitments[index] ?? Buffer.of());

const times = await interleave(
  {
    folded: () => timeCheck("The fold", () => fold(blobs, commitments)),
    native: () => timeCheck("c-kzg", () => blobs.every(isCommitment)),
  },
  ROUNDS,
);
reportUsage({ blobs: blobs.length }, { folded: median(times.folded), native: median(times.native) });
