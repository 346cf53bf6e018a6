import { createRequire } from "node:module";
import path from "node:path";
import { requireArgument } from "./report-usage.ts";

/** The package that was installed as a peer into the folder which is the workload's nth argument. */
export function loadPeer<Module>(name: string, argumentIndex: number): Module {
  const folder = requireArgument(argumentIndex, "folder of the peer");
  return createRequire(path.join(folder, "package.json"))(name) as Module;
}
