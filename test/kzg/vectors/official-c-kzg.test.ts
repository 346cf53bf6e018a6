import { describe } from "vitest";
import { HAS_OFFICIAL_VECTORS } from "../support/official-vectors.ts";
import { proveVectors } from "../support/prove-vectors.ts";

const where = HAS_OFFICIAL_VECTORS ? "" : " (skipped: ../shared/fixtures/kzg-vectors is not there)";

describe(`the official KZG vectors${where}`, () => {
  proveVectors("c-kzg");
});
