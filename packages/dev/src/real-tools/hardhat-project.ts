import { createRequire } from "node:module";
import path from "node:path";
import type { ToolCommand } from "./run-tool.ts";
import { FEE_SOURCE, feeTests, type SolidityDamage } from "./solidity-sources.ts";

const require = createRequire(import.meta.url);
const HARDHAT = path.dirname(require.resolve("hardhat/package.json"));
/** Hardhat runs this compiler as it is: nothing is downloaded. */
const COMPILER = require.resolve("solc/soljson.js");

/** The files of a Hardhat 3 project of one contract, its tests in Solidity beside it. */
export function hardhatProject(damage: SolidityDamage): Record<string, string> {
  const settings = { solidity: { version: "0.8.37", path: COMPILER } };
  return {
    "package.json": '{"name":"fee","private":true,"type":"module"}\n',
    "hardhat.config.js": `export default ${JSON.stringify(settings)};\n`,
    "contracts/Fee.sol": FEE_SOURCE,
    "contracts/Fee.t.sol": feeTests("./Fee.sol", damage),
  };
}

/** The installed package, to be linked into a project's `node_modules`: Hardhat runs only where it is a dependency. */
export const HARDHAT_PACKAGE = HARDHAT;

/** Hardhat with `args`; `engine` is the native part of its engine, `EDR`, as `locateEngine` found it. */
export function hardhatCommand(args: readonly string[], engine: string): ToolCommand {
  return {
    executable: process.execPath,
    args: [path.join(HARDHAT, "dist/src/cli.js"), ...args],
    variables: { NAPI_RS_NATIVE_LIBRARY_PATH: engine },
  };
}
