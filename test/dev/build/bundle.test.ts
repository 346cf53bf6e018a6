import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { type Bundle, bundleActions, type BundleFile } from "@chainops/dev/build/bundle";
import { inspectBundle } from "@chainops/dev/build/bundle-guards";
import { findHotPath } from "@chainops/dev/build/hot-path";

const LICENCE = "Permission is hereby granted, free of charge, to any person obtaining a copy of this. ".repeat(4);

/** A compiled project of two actions that share a package; `extra` goes into the first action. */
function projectFiles(extra: string): Readonly<Record<string, string>> {
  return {
    "package.json": `{"name":"project","type":"module"}`,
    "actions/gate/lib/main.js": `import { shared } from "shared-part";\n${extra}\nconsole.log(shared, "gate");`,
    "actions/deploy/lib/main.js": `import { shared } from "shared-part";\nconst lazy = await import("./lazy.js");\nconsole.log(shared, lazy.text);`,
    "actions/deploy/lib/lazy.js": `export const text = "lazy";`,
    "node_modules/shared-part/package.json": `{"name":"shared-part","version":"1.0.0","license":"MIT","type":"module","main":"index.js"}`,
    "node_modules/shared-part/index.js": `export const shared = import.meta.url.length > 0;`,
    "node_modules/shared-part/LICENSE": LICENCE,
  };
}

const BUNDLE = new URL("../../../packages/dev/src/build/bundle.ts", import.meta.url).href;

/** Bundles in a process of its own, started in the project as npm starts it. */
const SCRIPT = `
  import { realpathSync } from "node:fs";
  const { bundleActions } = await import(${JSON.stringify(BUNDLE)});
  const { files, packages } = await bundleActions(realpathSync("."), ["deploy", "gate"]);
  const texts = files.map((file) => ({ ...file, bytes: file.bytes.toString("base64") }));
  process.stdout.write(JSON.stringify({ files: texts, packages }));
`;

async function bundleProject({ extra = "", place = "project" }): Promise<Bundle> {
  const directory = await mkdtemp(path.join(tmpdir(), "chainops-build-"));
  try {
    const root = path.join(directory, place);
    for (const [file, text] of Object.entries(projectFiles(extra))) {
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    const args = ["--conditions=source", "--input-type=module", "--eval", SCRIPT];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 });
    const printed = JSON.parse(stdout) as { files: (BundleFile & { bytes: string })[]; packages: string[] };
    return { ...printed, files: printed.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes, "base64") })) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

it("bundles two actions once, with a stub each, their licences, and what each loads at start", async () => {
  const bundle = await bundleProject({});
  expect(inspectBundle(bundle)).toStrictEqual([]);
  expect(bundle.packages).toStrictEqual(["shared-part"]);
  for (const action of ["deploy", "gate"]) {
    const hotPath = findHotPath(bundle, action)?.map((file) => file.path);
    expect(hotPath?.slice(0, 2)).toStrictEqual([`${action}/index.js`, "shared/index.js"]);
  }
  const lazy = bundle.files.filter((file) => file.bytes.includes(`const text = "lazy"`)).map((file) => file.path);
  expect(lazy).toHaveLength(1);
  expect(findHotPath(bundle, "deploy")?.map((file) => file.path)).not.toContain(lazy[0]);
});

it.each([
  { name: "imported at start", extra: `import missing from "left-pad";\nconsole.log(missing);` },
  { name: "imported later", extra: `console.log(await import("left-pad"));` },
])("refuses a module that is $name and not installed, where the bundler itself succeeds", async ({ extra }) => {
  const problems = inspectBundle(await bundleProject({ extra }));
  expect(problems).toStrictEqual([expect.stringContaining(`module "left-pad" was not found when bundling`)]);
});

it("writes the same bytes in another directory", async () => {
  // Of equal depth: the bundler lies outside of both, and webpack numbers modules by the way from it as well.
  const first = await bundleProject({ place: "project" });
  const second = await bundleProject({ place: "other-project" });
  expect(second.files.map((file) => file.path)).toStrictEqual(first.files.map((file) => file.path));
  expect(second.files.map((file) => file.bytes.toString("utf8"))).toStrictEqual(
    first.files.map((file) => file.bytes.toString("utf8")),
  );
});

it("refuses to bundle from another directory, where the bytes would differ", async () => {
  await expect(bundleActions(tmpdir(), [])).rejects.toThrow(`Build from ${tmpdir()}; this was started in`);
});
