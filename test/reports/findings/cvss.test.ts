import { expect, test } from "vitest";
import { scoreOfVector, severityOfScore } from "@chainops/reports/findings/cvss";
import { expectations, hasFixtures, readFixture } from "../quality-fixtures.ts";

/** Scores as FIRST's "CVSS v3.1 Examples" and the National Vulnerability Database publish them. */
test.each([
  ["CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 6.4, "medium"],
  ["CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1, "medium"],
  ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10, "critical"],
  ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "critical"],
  ["CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H", 7.8, "high"],
  ["CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", 3.1, "low"],
  ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0, "info"],
  ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O", 9.8, "critical"],
])("%s is %d, %s", (vector, score, severity) => {
  expect(scoreOfVector(vector)).toBe(score);
  expect(severityOfScore(score)).toBe(severity);
});

test.each([
  "",
  "AV:N/AC:L/Au:N/C:P/I:P/A:P",
  "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
  "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
  "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/C:H/I:H/A:H",
  "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
  "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N/C:H",
])("%j has no score, never a low one", (vector) => {
  expect(scoreOfVector(vector)).toBeUndefined();
});

test.skipIf(!hasFixtures)("agrees with each score that npm's advisories publish (../shared/fixtures is needed)", () => {
  const scored = expectations(/^npm-audit\//).flatMap(([file]) => {
    const text = new TextDecoder().decode(readFixture(file));
    return [...text.matchAll(/"score":\s*([\d.]+),\s*"vectorString":\s*"([^"]+)"/g)];
  });
  expect(scored.length).toBeGreaterThan(5);
  for (const [, score, vector = ""] of scored) expect(scoreOfVector(vector)).toBe(Number(score));
});
