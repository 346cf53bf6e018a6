/**
 * The command line of a native solc, as far as forge uses it, around npm's solc (WebAssembly): `--version`, and
 * `--standard-json` from stdin to stdout. `--known-version=<version>` answers `--version` without loading the compiler.
 * Runs on Node 20, so it is plain JavaScript.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

async function readStdin() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

async function run(argv) {
  const known = argv.find((argument) => argument.startsWith("--known-version="))?.slice("--known-version=".length);
  if (argv.includes("--version")) {
    const version = known ?? require("solc").version();
    return `solc, the solidity compiler commandline interface\nVersion: ${version}\n`;
  }
  if (argv.includes("--standard-json")) return require("solc").compile(await readStdin());
  throw new Error(`solc.mjs answers --version and --standard-json; it was called with: ${argv.join(" ") || "nothing"}`);
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
