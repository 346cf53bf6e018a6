import { expect, it } from "vitest";
import { parseCargoToml } from "@chainops/reports/project/cargo-toml";
import { ReportError } from "@chainops/reports/report-error";

it.each([
  ["a package", '[package]\nname = "a"\n', { isPackage: true, members: [], exclude: [] }],
  [
    "a virtual workspace",
    '[workspace]\nmembers = ["crates/*", "./cli/"]\nexclude = ["crates/old"]\n',
    { isPackage: false, members: ["crates/*", "cli"], exclude: ["crates/old"] },
  ],
  [
    "a package that is a workspace too",
    '[package]\nname = "a"\n[workspace]\nmembers = ["b", 3]\n',
    { isPackage: true, members: ["b"], exclude: [] },
  ],
  ["an empty file", "", { isPackage: false, members: [], exclude: [] }],
])("reads the folders of %s", (_name, text, expected) => {
  expect(parseCargoToml(text)).toEqual(expected);
});

it("names the place of what is no TOML", () => {
  expect(() => parseCargoToml("[package\n")).toThrow(ReportError);
  expect(() => parseCargoToml("[package\n")).toThrow(/^Cargo\.toml cannot be read: /);
});
