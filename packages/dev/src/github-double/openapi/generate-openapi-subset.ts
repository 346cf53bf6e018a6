import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { operationIds } from "./operation-ids.ts";
import { selectSubset } from "./select-subset.ts";

const packageSpec = "@octokit/openapi@23.0.2";
const pathInPackage = "package/generated/api.github.com.json";
const target = new URL("github-api-subset.json", import.meta.url);
const run = promisify(execFile);

/** Downloads the package into a temporary directory (27 MB packed) and reads the one file the subset is made from. */
async function downloadOpenApi(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "github-openapi-"));
  try {
    await run("npm", ["pack", packageSpec, "--silent"], { cwd: directory });
    await run("sh", ["-c", `tar -xzf *.tgz ${pathInPackage}`], { cwd: directory });
    return await readFile(join(directory, pathInPackage), "utf8");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const [given] = process.argv.slice(2);
const text = given === undefined ? await downloadOpenApi() : await readFile(given, "utf8");
await writeFile(target, selectSubset(JSON.parse(text), operationIds, `${packageSpec} api.github.com.json`));
