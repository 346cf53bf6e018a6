import * as v from "valibot";

/** The stages of a contract's way from a commit to production, in their usual order. */
export const STAGE_NAMES = [
  "source_checkout",
  "dependency_install",
  "compilation",
  "unit_tests",
  "static_analysis",
  "security_scan",
  "integration_tests",
  "contract_deploy",
  "smoke_tests",
  "production_deploy",
] as const;
export type UsualStage = (typeof STAGE_NAMES)[number];

const ACCEPTS = `one of ${STAGE_NAMES.join(", ")}, or any other name of up to 128 characters on one line`;

const otherName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(128),
  // Its ends are no white space: what a person cannot see tells no two stages apart.
  // oxlint-disable-next-line no-control-regex -- refusing them is the point
  v.regex(/^[^\s\u0000-\u001f\u007f](?:[^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f])?$/),
);

/** The usual names come first, so that every spelling of one becomes that one. */
export const stageName = v.pipe(v.union([v.picklist(STAGE_NAMES), otherName]), v.metadata({ accepts: ACCEPTS }));
