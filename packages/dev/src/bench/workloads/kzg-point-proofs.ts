import { openPortableEngine } from "@chainops/kzg/portable/portable-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { BYTES_PER_G2_POINT } from "@chainops/kzg/setup/trusted-setup";
import { interleave } from "../interleave.ts";
import { median } from "../median.ts";
import { createNobleFold } from "./kzg-noble-fold.ts";
import { openRawCKzg, samplePointProofs, timeCheck, timeLatency } from "./kzg-samples.ts";
import { reportUsage } from "./report-usage.ts";

// 256 point proofs folded on one thread, beside c-kzg's checks one by one and the same fold on noble; then the latency of 64.
const COUNT = 256;
const LATENCY_COUNT = 64;
const DISTINCT = 16;
const ROUNDS = 5;
const LATENCY_ROUNDS = 60;

const setup = readMainnetSetup();
const native = openRawCKzg();
const portable = await openPortableEngine(setup);
const noble = createNobleFold(setup.g2Monomial.slice(BYTES_PER_G2_POINT, 2 * BYTES_PER_G2_POINT));
const items = samplePointProofs(native, DISTINCT, COUNT);

const times = await interleave(
  {
    portable: () => timeCheck("The fold", () => portable.verifyPointProofs(items)),
    native: () =>
      timeCheck("c-kzg", () =>
        items.every(({ commitment, z, y, proof }) => native.verifyKzgProof(commitment, z, y, proof)),
      ),
    noble: () => timeCheck("The fold on noble", () => noble(items)),
  },
  ROUNDS,
);
const few = items.slice(0, LATENCY_COUNT);
const { fold } = await interleave({ fold: () => timeLatency(() => portable.verifyPointProofs(few)) }, LATENCY_ROUNDS);
const p95 = fold.toSorted((a, b) => a - b)[Math.ceil(LATENCY_ROUNDS * 0.95) - 1] ?? Number.NaN;
reportUsage(
  { proofs: items.length },
  {
    portable: median(times.portable),
    native: median(times.native),
    noble: median(times.noble),
    latencyMedian: median(fold),
    latencyP95: p95,
  },
);
