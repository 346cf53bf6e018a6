import * as v from "valibot";
import { level, severities } from "./keys.ts";

const toolName = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

/** How findings of scanners and linters are judged. */
export const FindingsSchema = v.strictObject({
  fail: v.optional(
    v.pipe(
      v.strictObject({
        new: v.optional(
          v.pipe(severities, v.description("Severities of which the baseline must know every finding.")),
          ["critical", "high"],
        ),
        total: v.optional(v.pipe(severities, v.description("Severities of which there must be no finding at all.")), [
          "critical",
          "high",
        ]),
      }),
      v.description("Which findings fail the gate."),
    ),
    {},
  ),
  tools: v.optional(
    v.pipe(
      v.record(
        toolName,
        v.strictObject({
          required: v.optional(
            v.pipe(v.boolean(), v.description("Whether a report of this tool must be there.")),
            true,
          ),
        }),
      ),
      v.maxEntries(100),
      v.description("Tools by name, as the report writes it."),
      v.metadata({ accepts: "a mapping of tools, such as `slither: { required: true }`" }),
    ),
    {},
  ),
  rules: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(512)), v.picklist(["fail", "ignore"])),
      v.maxEntries(1000),
      v.description("Single rules, `tool/rule`: `fail` on every finding of it, or `ignore` it."),
      v.metadata({ accepts: "a mapping of `tool/rule` to `fail` or `ignore`" }),
    ),
    {},
  ),
  level,
});

/** How audits of dependencies are judged. */
export const DependenciesSchema = v.strictObject({
  fail: v.optional(v.pipe(severities, v.description("Severities of advisories that fail the gate.")), [
    "critical",
    "high",
  ]),
  required: v.optional(v.pipe(v.boolean(), v.description("Whether an audit report must be there.")), false),
  level,
});
