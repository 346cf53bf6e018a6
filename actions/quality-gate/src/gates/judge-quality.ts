import {
  type Dimension,
  DIMENSIONS,
  type QualityVector,
  renderQualityVector,
  showRating,
} from "../quality/quality-vector.ts";
import { judged, type JudgedGate } from "./judged-gate.ts";

/** `quality_gates.quality.min`. */
export type QualityFloors = Readonly<Partial<Record<Dimension, number | undefined>>>;

/**
 * One gate for each dimension that has a floor. A dimension without data fails its floor: nothing was measured, so
 * nothing is known to be good. `base` is shown beside it and decides nothing.
 */
export function judgeQuality(
  vector: QualityVector,
  floors: QualityFloors,
  base?: QualityVector,
): readonly JudgedGate[] {
  return DIMENSIONS.flatMap((dimension) => {
    const floor = floors[dimension];
    return floor === undefined ? [] : [judgeDimension(dimension, vector, floor, base?.[dimension] ?? null)];
  });
}

function judgeDimension(dimension: Dimension, vector: QualityVector, floor: number, base: number | null): JudgedGate {
  const rating = vector[dimension];
  const shared = {
    name: "quality_vector",
    scope: dimension,
    label: `Quality: ${dimension}`,
    threshold: floor,
    unit: "ratio",
    limit: `at least ${floor}`,
    now: showRating(rating),
    ...(rating !== null && { actual: rating }),
    ...(base !== null && { base, baseShown: showRating(base) }),
  };
  if (rating === null) {
    const message = `The quality vector has no ${dimension}: ${NEEDS[dimension]}`;
    return judged({ ...shared, status: "fail", message });
  }
  const verdict = rating >= floor ? "reaches" : "is below";
  const message = `${dimension} ${showRating(rating)} ${verdict} ${floor}. ${renderQualityVector(vector)}`;
  return judged({ ...shared, status: rating >= floor ? "pass" : "fail", message });
}

const NEEDS: Readonly<Record<Dimension, string>> = {
  complexity: "no function of the project was measured.",
  maintainability: "no source of the project was measured.",
  reliability: "it needs a test report with a test that ran, and a coverage report.",
  security: "it needs a report of a security scan.",
  performance: "it needs gas that the base has too, or contract sizes.",
};
