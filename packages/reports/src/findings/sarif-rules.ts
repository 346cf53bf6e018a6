import type { Finding, Severity } from "@chainops/core/result/document";
import type { JsonObject } from "../json-value.ts";
import { severityOfScore } from "./cvss.ts";
import { asArray, asCount, asNumber, asObject, asString } from "../json-value.ts";

const LEVELS: ReadonlySet<unknown> = new Set(["none", "note", "warning", "error"]);

/** The rules of one run: those of the driver and of each extension (§3.19.23), by position and by id. */
export class SarifRules {
  readonly #components: readonly (readonly JsonObject[])[];
  readonly #byId = new Map<string, JsonObject>();

  /** `tool` is the run's `tool` object. */
  constructor(tool: JsonObject | undefined) {
    const extensions = asArray(tool?.["extensions"]) ?? [];
    this.#components = [tool?.["driver"], ...extensions].map((component) =>
      (asArray(asObject(component)?.["rules"]) ?? []).map((rule) => asObject(rule) ?? {}),
    );
    for (const rule of this.#components.flat()) {
      const id = asString(rule["id"]);
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, rule);
    }
  }

  /** The rule of a result (§3.52): by index into its component, else by id, and `a/b` also as `a` (§3.27.5). */
  find(result: JsonObject): JsonObject | undefined {
    const reference = asObject(result["rule"]);
    const index = asCount(reference?.["index"]) ?? asCount(result["ruleIndex"]);
    const component = asCount(asObject(reference?.["toolComponent"])?.["index"]);
    const rules = this.#components[component === undefined ? 0 : component + 1];
    const byIndex = index === undefined ? undefined : rules?.[index];
    return byIndex ?? this.#findById(asString(reference?.["id"]) ?? asString(result["ruleId"]));
  }

  #findById(id: string | undefined): JsonObject | undefined {
    let name = id;
    while (name !== undefined && name !== "") {
      const rule = this.#byId.get(name);
      if (rule !== undefined) return rule;
      name = name.slice(0, Math.max(0, name.lastIndexOf("/")));
    }
    return undefined;
  }
}

/** §3.27.10: the result's own level, else the default of its rule, else `warning`. */
export function readLevel(result: JsonObject, rule: JsonObject | undefined): Finding["level"] {
  const own = result["level"];
  const inherited = asObject(rule?.["defaultConfiguration"])?.["level"];
  const level = LEVELS.has(own) ? own : inherited;
  return LEVELS.has(level) ? (level as Finding["level"]) : "warning";
}

/**
 * `security-severity` of a result or its rule on GitHub's scale ("SARIF support for code scanning"): over 9.0 critical,
 * from 7.0 high, from 4.0 medium, above 0 low. Slither writes High findings with level `warning` and only this says so.
 */
export function readSecuritySeverity(result: JsonObject, rule: JsonObject | undefined): Severity | undefined {
  const score =
    asNumber(asObject(result["properties"])?.["security-severity"]) ??
    asNumber(asObject(rule?.["properties"])?.["security-severity"]);
  return score === undefined ? undefined : severityOfScore(score);
}
