import type { SourceHash } from "../contracts/solidity-artifact.ts";
import { asArray, asObject, asString, entriesOf, type JsonObject, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import { type BuiltLayout, readBuildInfo } from "./build-info.ts";
import { parseSolcLayout } from "./parse-layout.ts";

export type LayoutProducer = "build-info" | "forge-artifact" | "forge-inspect";

/** What one file tells of storage layouts. */
export interface LayoutFile {
  readonly producer: LayoutProducer;
  readonly layouts: readonly BuiltLayout[];
}

/**
 * Reads a file with storage layouts, whichever it is: a build-info, a Foundry artifact with `extra_output =
 * ["storageLayout"]`, or what `forge inspect <contract> storageLayout --json` prints. `filePath` names a layout without
 * any variable, which does not tell whose it is. Throws a ReportError with code `wrong-format` for JSON of another kind.
 */
export function parseLayoutFile(
  text: string,
  filePath: string,
  isWanted: (path: string, name: string) => boolean,
): LayoutFile {
  const document = asObject(parseJson(text, "The file"));
  if (document === undefined) throw otherFormat();
  if (asArray(document["storage"]) !== undefined) {
    const name = findOwner(document["storage"]) ?? nameOfFile(filePath);
    return { producer: "forge-inspect", layouts: [{ name, layout: parseSolcLayout(document), sources: [] }] };
  }
  if (document["storageLayout"] !== undefined) {
    return { producer: "forge-artifact", layouts: readArtifact(document, isWanted) };
  }
  const output = asObject(document["output"]) ?? document;
  if (asObject(output["contracts"]) !== undefined) {
    return { producer: "build-info", layouts: readBuildInfo(document, isWanted) };
  }
  if (isInputAlone(document)) return { producer: "build-info", layouts: [] };
  throw otherFormat();
}

/** Hardhat 3 writes input and output apart; Foundry's has neither unless `--build-info` asks for it. */
function isInputAlone(document: JsonObject): boolean {
  return (
    asString(document["_format"])?.startsWith("hh3-sol-build-info-") === true ||
    document["source_id_to_path"] !== undefined
  );
}

function otherFormat(): ReportError {
  return new ReportError(
    "wrong-format",
    "The file holds no storage layout: neither a build-info nor an artifact with `storageLayout`, nor what `forge inspect <contract> storageLayout --json` prints.",
  );
}

/** solc writes `path:Name` of the compiled contract to each variable. */
function findOwner(storage: unknown): string | undefined {
  const owner = asString(asObject(asArray(storage)?.[0])?.["contract"]);
  return owner === undefined || owner === "" || owner.length > 1024 ? undefined : owner.replace(/^project\//, "");
}

/** `Vault` of `storage-layouts/Vault.json` and of `storage-layout.Vault.json`. */
function nameOfFile(filePath: string): string {
  const file = filePath.slice(filePath.lastIndexOf("/") + 1).replace(/\.json$/, "");
  return file.slice(file.lastIndexOf(".") + 1);
}

function readArtifact(artifact: JsonObject, isWanted: (path: string, name: string) => boolean): BuiltLayout[] {
  const metadata = asObject(artifact["metadata"]) ?? asObject(tryParse(asString(artifact["rawMetadata"])));
  const [target] = entriesOf(asObject(metadata?.["settings"])?.["compilationTarget"]);
  const name = asString(target?.[1]);
  if (target === undefined || name === undefined) {
    throw new ReportError(
      "malformed",
      'The artifact has no metadata, so its contract is not known. Add "metadata" to `extra_output` in foundry.toml.',
    );
  }
  if (!isWanted(target[0], name)) return [];
  const sources = entriesOf(metadata?.["sources"]).flatMap(([path, source]): SourceHash[] => {
    const keccak256 = asString(asObject(source)?.["keccak256"]);
    return keccak256 === undefined ? [] : [{ path, keccak256 }];
  });
  return [{ name: `${target[0]}:${name}`, layout: parseSolcLayout(artifact["storageLayout"]), sources }];
}

function tryParse(text: string | undefined): unknown {
  return text === undefined || text === "" ? undefined : parseJson(text, "The artifact's raw metadata");
}
