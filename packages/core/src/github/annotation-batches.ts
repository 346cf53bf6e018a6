import type { CheckRunAnnotation } from "../report/render-check-run.ts";

/** GitHub takes at most 50 annotations in a request and appends those of later ones. */
export const BATCH_ANNOTATIONS = 50;
/** Twenty requests; more would take minutes of the token's hourly budget for what nobody reads. */
export const MAX_ANNOTATIONS = 1_000;

const RANKS: Readonly<Record<CheckRunAnnotation["annotation_level"], number>> = { failure: 0, warning: 1, notice: 2 };

/** Batches of 50 in the given order; above the cap the worst levels go first and the rest is counted as left out. */
export function planAnnotationBatches(annotations: readonly CheckRunAnnotation[]): {
  batches: readonly (readonly CheckRunAnnotation[])[];
  leftOut: number;
} {
  const kept =
    annotations.length <= MAX_ANNOTATIONS
      ? annotations
      : annotations.toSorted((a, b) => RANKS[a.annotation_level] - RANKS[b.annotation_level]).slice(0, MAX_ANNOTATIONS);
  const batches = Array.from({ length: Math.ceil(kept.length / BATCH_ANNOTATIONS) }, (_, index) =>
    kept.slice(index * BATCH_ANNOTATIONS, (index + 1) * BATCH_ANNOTATIONS),
  );
  return { batches, leftOut: annotations.length - kept.length };
}
