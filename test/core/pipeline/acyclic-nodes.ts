import type { DagNode } from "@chainops/core/pipeline/dag";
import * as fc from "fast-check";

/** Any graph of up to 12 nodes without a circle, declared in any order. */
export const acyclicNodes: fc.Arbitrary<DagNode[]> = fc
  .array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((picks, index) => ({
      id: `n${index}`,
      needs: [...new Set(picks.filter((pick) => pick < index))].map((pick) => `n${pick}`),
    })),
  )
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));
