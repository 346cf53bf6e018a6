import { describe, expect, it } from "vitest";
import type { ActionMetadata } from "@chainops/core/runner/action-metadata";
import { booleanInput, textInput } from "@chainops/core/runner/input-kinds";
import { renderActionYml } from "@chainops/dev/docs/render-action-yml";
import { renderTable, renderTables, replaceTables } from "@chainops/dev/docs/render-tables";
import { readYaml } from "../../repository/read-yaml.ts";
import { checkActionYml } from "@chainops/dev/workflow/check-workflow";

const METADATA: ActionMetadata = {
  name: "probe",
  title: 'Probe: it\'s "quoted" # and not a comment',
  description: "Looks at things.",
  branding: { icon: "shield", color: "green" },
  inputs: {
    pattern: textInput({ description: "One | of: many.", default: "yes", accepted: "a `|` or\nnothing" }),
    deep: booleanInput({ description: "Look twice.", default: "true" }),
  },
  outputs: { seen: "What was seen: `a` or ${{ nothing }}." },
  requireSuccess: "false",
};

describe("action.yml", () => {
  const text = renderActionYml(METADATA);

  it("holds texts as they are, whatever YAML would make of them", () => {
    const document = readYaml(text) as Record<string, Record<string, { default?: unknown; description: string }>>;
    expect(document["name"]).toBe(METADATA.title);
    expect(document["inputs"]?.["pattern"]).toStrictEqual({
      description: "One | of: many. Accepted: a `|` or\nnothing.",
      required: false,
      default: "yes",
    });
    // Inputs are text on GitHub, and so are their defaults.
    expect(document["inputs"]?.["deep"]?.default).toBe("true");
    expect(document["outputs"]?.["seen"]?.description).toBe("What was seen: `a` or ${{ nothing }}.");
  });

  it("has the inputs and outputs that every action has after its own, with the action's own defaults", () => {
    const { inputs, outputs } = readYaml(text) as { inputs: Record<string, { default: string }>; outputs: object };
    expect(Object.keys(inputs).slice(0, 3)).toStrictEqual(["pattern", "deep", "config"]);
    expect(inputs["require-success"]?.default).toBe("false");
    expect(inputs["github-token"]?.default).toBe("${{ github.token }}");
    expect(Object.keys(outputs)).toStrictEqual([
      "seen",
      "conclusion",
      "result",
      "title",
      "check-run-url",
      "comment-url",
    ]);
  });

  it("is one that GitHub accepts", async () => {
    const harmless = renderActionYml({ ...METADATA, outputs: { seen: "What was seen." } });
    expect(await checkActionYml(harmless, "action.yml")).toStrictEqual([]);
  });
});

describe("the tables of a README", () => {
  it("keep a row on its line and a cell in its column", () => {
    expect(renderTable(["a", "b"], [["x | y", "two\nlines"]])).toBe("| a | b |\n|---|---|\n| x \\| y | two lines |");
    const { inputs = "" } = renderTables(METADATA);
    expect(inputs.split("\n")[2]).toBe("| `pattern` | `yes` | One \\| of: many. | a `\\|` or nothing |");
  });

  it("replace what stands between their markers, and nothing else", () => {
    const readme = "# Title\n\n<!-- table:inputs -->\nold\n<!-- /table:inputs -->\n\nText $& $1.\n";
    const replaced = replaceTables(readme, { inputs: "| new $& |" });
    expect(replaced).toBe(
      "# Title\n\n<!-- table:inputs -->\n<!-- prettier-ignore-start -->\n\n| new $& |\n\n<!-- prettier-ignore-end -->\n" +
        "<!-- /table:inputs -->\n\nText $& $1.\n",
    );
    expect(replaceTables(replaced, { inputs: "| new $& |" })).toBe(replaced);
  });

  it.each(["no markers", "<!-- table:inputs -->", "<!-- /table:inputs --> <!-- table:inputs -->"])(
    "need both markers, in order: %s",
    (readme) => {
      expect(() => replaceTables(readme, { inputs: "" })).toThrow("README lacks the markers <!-- table:inputs -->");
    },
  );
});
