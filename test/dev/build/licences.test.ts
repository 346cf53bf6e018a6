import { expect, it } from "vitest";
import { findMissingLicences, supplyLicences } from "@chainops/dev/build/licences";

const TEXT = "Permission is hereby granted, free of charge, to any person obtaining a copy. ".repeat(4).trim();
const LICENCES = `picomatch\nMIT\n${TEXT}\n\nsaxes\nISC\n\nundici\nMIT\n${TEXT}\n`;
const PACKAGES = ["picomatch", "saxes", "undici"];

it("supplies the text of a package that is published without one, and leaves the others as they are", () => {
  expect(findMissingLicences(LICENCES, PACKAGES)).toStrictEqual(["saxes"]);
  const supplied = supplyLicences(LICENCES, PACKAGES);
  expect(findMissingLicences(supplied, PACKAGES)).toStrictEqual([]);
  expect(supplied).toContain("\nsaxes\nISC\nThe ISC License\n\nCopyright (c) Contributors\n");
  expect(supplied.startsWith(`picomatch\nMIT\n${TEXT}\n\nsaxes\n`)).toBe(true);
  expect(supplied.endsWith(`\n\nundici\nMIT\n${TEXT}\n`)).toBe(true);
});

it("supplies nothing for a package that it does not know, nor where a text is there", () => {
  const unknown = "left-pad\nWTFPL\n";
  expect(supplyLicences(unknown, ["left-pad"])).toBe(unknown);
  const complete = supplyLicences(LICENCES, PACKAGES);
  expect(supplyLicences(complete, PACKAGES)).toBe(complete);
});
