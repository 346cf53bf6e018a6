import { asArray, asObject } from "../json-value.ts";
import type { JsonObject } from "../json-value.ts";
import { readFolder, readToml } from "./toml.ts";

/** The folders of a Foundry project, relative to its foundry.toml, without a slash at the end. */
export interface FoundryProject {
  readonly src: string;
  readonly test: string;
  readonly script: string;
  readonly libs: readonly string[];
  readonly out: string;
}

const DEFAULTS: FoundryProject = { src: "src", test: "test", script: "script", libs: ["lib"], out: "out" };

/**
 * Reads foundry.toml as far as its folders go: `[profile.<profile>]` over `[profile.default]` over Foundry's defaults
 * (Foundry book, reference "config"). A file that is no TOML is a ReportError with line and column.
 */
export function parseFoundryToml(text: string, profile = "default"): FoundryProject {
  const profiles = asObject(readToml(text, "foundry.toml")["profile"]);
  const chosen = Object.hasOwn(profiles ?? {}, profile) ? asObject(profiles?.[profile]) : undefined;
  const inherited = asObject(profiles?.["default"]);
  const read = (key: keyof JsonObject): unknown => chosen?.[key] ?? inherited?.[key];
  return {
    src: readFolder(read("src")) ?? DEFAULTS.src,
    test: readFolder(read("test")) ?? DEFAULTS.test,
    script: readFolder(read("script")) ?? DEFAULTS.script,
    libs: asArray(read("libs"))?.map((folder) => readFolder(folder) ?? "lib") ?? DEFAULTS.libs,
    out: readFolder(read("out")) ?? DEFAULTS.out,
  };
}
