import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { loadConfig } from "@chainops/core/config/load-config";
import { MAX_PICTURE_BYTES, PICTURED_CHANGES, PICTURES_FOLDER } from "@chainops/dev/docs/render-pictures";
import { SURFACES } from "@chainops/dev/docs/picture-page";
import { GATE_NAMES } from "@chainops/core/config/schema/gates/gate-names";
import { findFiles, readJson, readText, REPOSITORY } from "../../repository/repository-files.ts";
import { readYaml } from "../../repository/read-yaml.ts";

const README = "actions/quality-gate/README.md";
const text = readText(README);

/** The column of a table whose header starts with `first`, each cell's first name between backticks. */
function namesInTable(first: string): readonly string[] {
  const [, table = ""] = new RegExp(`^\\| ${first} +\\|.*\\n\\|[-: |]+\\n((?:\\|.*\\n)+)`, "m").exec(text) ?? [];
  return table.split("\n").flatMap((row) => /^\| `(\w+)`/.exec(row)?.[1] ?? []);
}

/** Every gate that some source gives its name, by the two ways of writing one. */
function namesInSources(): readonly string[] {
  const files = findFiles("actions/quality-gate/src/{gates,stages}/**/*.ts");
  const written = files.flatMap((file) => {
    const source = readText(file);
    return source.includes("judged(") ? [...source.matchAll(/\bname: "([a-z]\w*)"/g)].map(([, name = ""]) => name) : [];
  });
  return [...new Set(written)];
}

describe("the table of gates", () => {
  it("names exactly the gates that the sources can emit", () => {
    const named = namesInTable("gate");
    expect(new Set(named).size).toBe(named.length);
    expect([...named].sort()).toStrictEqual([...namesInSources()].sort());
  });

  it("names them in the order in which they are shown, and each that the config knows", () => {
    expect(namesInTable("gate")).toStrictEqual([...GATE_NAMES]);
  });
});

describe("the examples of config", () => {
  const fences = [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, body = ""]) => body);
  const examples = fences.filter((body) => /^version: 1$/m.test(body));
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(readJson("packages/core/schema/chainops-config.schema.json"));

  it("are there", () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples)("load without a mistake or a notice: %#", async (body) => {
    const readFile = async () => Buffer.from(body);
    const { notices } = await loadConfig({ path: ".chainops.yml", isNamed: true, readFile });
    expect(notices).toStrictEqual([]);
  });

  it.each(examples)("fit the published schema: %#", (body) => {
    validate(readYaml(body));
    expect(validate.errors).toBeNull();
  });
});

describe("the pictures", () => {
  const shown = [...text.matchAll(/\]\(images\/([\w-]+\.png)\)/g)].map(([, file = ""]) => file);
  const made = PICTURED_CHANGES.flatMap(({ name }) => SURFACES.map((surface) => `${name}-${surface}.png`));

  it("are all those that the command makes, and no others lie beside them", () => {
    expect([...new Set(shown)].sort()).toStrictEqual([...made].sort());
    expect(findFiles(`${PICTURES_FOLDER}/*`).map((file) => path.basename(file))).toStrictEqual([...made].sort());
  });

  it.each(made)("%s is a PNG of at most 300 kB", (file) => {
    const place = path.join(REPOSITORY.root, PICTURES_FOLDER, file);
    expect(existsSync(place)).toBe(true);
    expect(statSync(place).size).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
    expect(readText(`${PICTURES_FOLDER}/${file}`).slice(1, 4)).toBe("PNG");
  });

  it("have a text for who does not see them", () => {
    const embedded = [...text.matchAll(/!\[([^\]]*)\]\(images\//g)].map(([, alt = ""]) => alt);
    expect(embedded.length).toBeGreaterThan(0);
    expect(embedded.filter((alt) => alt.length < 40)).toStrictEqual([]);
  });
});
