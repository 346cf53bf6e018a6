import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import ncc from "@vercel/ncc";
import { InputError, ServiceError } from "@chainops/core/errors";
import { supplyLicences } from "./licences.ts";
import { narrowScript } from "./narrow-script.ts";

export interface BundleFile {
  /** Relative to `dist/`. */
  path: string;
  bytes: Buffer;
  executable: boolean;
}

export interface Bundle {
  files: readonly BundleFile[];
  /** Names of the npm packages whose code is in the bundle. */
  packages: readonly string[];
}

const LICENCES = "licenses.txt";

/**
 * One ncc run over all actions, each behind a dynamic import, so that what they share is written once and an action
 * loads only its own chunks. Every action gets a two-line stub beside it. Output depends on the sources and the lock file alone.
 */
export async function bundleActions(root: string, actions: readonly string[]): Promise<Bundle> {
  // webpack numbers modules by their paths from the working directory: from another one, other bytes would come out.
  if (process.cwd() !== root) throw new InputError(`Build from ${root}; this was started in ${process.cwd()}.`);
  // ncc resolves from the entry's place and takes the module format from the nearest package.json.
  const entryDirectory = path.join(root, "packages/dev/lib/bundle");
  await mkdir(entryDirectory, { recursive: true });
  const entry = path.join(entryDirectory, "entry.js");
  await writeFile(entry, entrySource(actions));
  try {
    const built = await runBundler(entry);
    const packages = bundledPackages(built.stats);
    const files: BundleFile[] = [
      { path: "shared/index.js", bytes: scriptBytes(built.code), executable: false },
      ...Object.entries(built.assets).map(([name, asset]) => ({
        path: `shared/${name}`,
        bytes: assetBytes(name, asset.source, packages),
        executable: false,
      })),
      { path: "package.json", bytes: Buffer.from('{"type":"module"}\n'), executable: false },
      ...actions.map((action) => ({
        path: `${action}/index.js`,
        bytes: Buffer.from(stubSource(action)),
        executable: false,
      })),
    ];
    return {
      files: files.filter((file) => file.path !== "shared/package.json").sort((a, b) => (a.path < b.path ? -1 : 1)),
      packages,
    };
  } finally {
    await rm(entryDirectory, { recursive: true, force: true });
  }
}

function assetBytes(name: string, source: string | Buffer, packages: readonly string[]): Buffer {
  if (name === LICENCES) return Buffer.from(supplyLicences(String(source), packages));
  return name.endsWith(".js") ? scriptBytes(String(source)) : Buffer.from(source);
}

function scriptBytes(source: string): Buffer {
  return Buffer.from(narrowScript(source));
}

/** The bundler's own stack is a megabyte of its minified source; its message says it all. */
async function runBundler(entry: string) {
  try {
    return await ncc(entry, {
      cache: false,
      minify: false,
      sourceMap: false,
      quiet: true,
      license: LICENCES,
      target: "es2022",
    });
  } catch (error) {
    throw new ServiceError(
      "process-failed",
      `Bundling failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function entrySource(actions: readonly string[]): string {
  const table = actions.map(
    (action) =>
      `  ${JSON.stringify(action)}: () => import(${JSON.stringify(`../../../../actions/${action}/lib/main.js`)}),`,
  );
  return `const actions = {\n${table.join("\n")}\n};\n\nexport async function run(action) {\n  await actions[action]();\n}\n`;
}

function stubSource(action: string): string {
  return `import { run } from "../shared/index.js";\nawait run(${JSON.stringify(action)});\n`;
}

interface StatsModule {
  name?: string;
  nameForCondition?: string;
  modules?: readonly StatsModule[];
}

function bundledPackages(stats: { toJson(options: object): { modules?: readonly StatsModule[] } }): readonly string[] {
  const names = new Set<string>();
  const visit = (modules: readonly StatsModule[]) => {
    for (const module of modules) {
      const match = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module.nameForCondition ?? module.name ?? "");
      if (match?.[1] !== undefined) names.add(match[1].replaceAll("\\", "/"));
      visit(module.modules ?? []);
    }
  };
  visit(
    stats.toJson({ all: false, modules: true, nestedModules: true, modulesSpace: 100_000, nestedModulesSpace: 100_000 })
      .modules ?? [],
  );
  return [...names].sort();
}
