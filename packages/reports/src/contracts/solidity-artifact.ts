import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString, entriesOf, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import type { Bytecode, CodeRange, LinkReference } from "./bytecode.ts";
import { readBytecode } from "./bytecode.ts";

export type ArtifactProducer = "foundry" | "hardhat-2" | "hardhat-3";

export interface SolidityArtifact {
  readonly producer: ArtifactProducer;
  /** `src/Vault.sol:Vault`, relative to the project. */
  readonly fullyQualifiedName: string;
  readonly sourcePath: string;
  readonly contractName: string;
  /** False for interfaces and abstract contracts, which have no code and are not deployed. */
  readonly isCompiled: boolean;
  /** Bytes; EIP-170 bounds the runtime code, EIP-3860 the initcode without constructor arguments. */
  readonly runtimeSize: number;
  readonly initcodeSize: number;
  readonly isUnlinked: boolean;
  /** keccak256, library placeholders zeroed; null without code. */
  readonly creationCodeHash: string | null;
  /** keccak256, library placeholders and immutables zeroed; null without code. */
  readonly runtimeCodeHash: string | null;
  readonly creationLinks: readonly LinkReference[];
  readonly runtimeLinks: readonly LinkReference[];
  /** In the runtime code. Hardhat 2 does not record them; the compiler leaves zeros at their places. */
  readonly immutables: readonly CodeRange[];
  /** What it was compiled from, where the artifact says so (Foundry's metadata does): path as the compiler names it. */
  readonly sources: readonly SourceHash[];
}

export interface SourceHash {
  readonly path: string;
  /** keccak256 of the source file's bytes. */
  readonly keccak256: string;
}

/** True for the start or the whole of an artifact; build-info, TypeScript and debug files are none. */
export function isSolidityArtifact(head: string): boolean {
  return /^\s*\{\s*("_format"\s*:\s*"hh(-sol|3)-artifact-1"|"abi"\s*:\s*\[)/.test(head);
}

/**
 * Reads a Foundry or Hardhat 2 or 3 artifact. `artifactPath` is only told in errors: names come from the content, since
 * Foundry's folders keep the file name alone.
 */
export function parseSolidityArtifact(text: string, artifactPath: string): SolidityArtifact {
  const what = `The artifact ${artifactPath}`;
  const artifact = asObject(parseJson(text, what));
  const format = asString(artifact?.["_format"]);
  if (artifact === undefined || asArray(artifact["abi"]) === undefined) {
    throw new ReportError("wrong-format", `${what} is no Foundry or Hardhat artifact: it has no \`abi\`.`);
  }
  try {
    return format === undefined ? readFoundry(artifact, artifactPath) : readHardhat(artifact, format);
  } catch (error) {
    if (error instanceof ReportError) throw new ReportError(error.code, `${what}: ${error.message}`, { cause: error });
    throw error;
  }
}

function readFoundry(artifact: JsonObject, artifactPath: string): SolidityArtifact {
  const creation = asObject(artifact["bytecode"]);
  const runtime = asObject(artifact["deployedBytecode"]);
  const metadata = asObject(artifact["metadata"]) ?? asObject(tryParse(asString(artifact["rawMetadata"])));
  // A source without a contract of its own, which only imports, gets an artifact without code and metadata.
  const isEmpty = metadata === undefined && asString(creation?.["object"]) === "0x";
  const [sourcePath, contractName] = isEmpty ? nameEmptySource(artifact, artifactPath) : findFoundryName(metadata);
  return buildArtifact("foundry", sourcePath, contractName, {
    sources: readSources(metadata),
    creation: asString(creation?.["object"]),
    runtime: asString(runtime?.["object"]),
    creationLinks: readLinks(creation?.["linkReferences"]),
    runtimeLinks: readLinks(runtime?.["linkReferences"]),
    immutables: readImmutables(runtime?.["immutableReferences"]),
  });
}

/** Foundry does not write the name itself; the compiler's metadata holds it. */
function findFoundryName(metadata: JsonObject | undefined): [sourcePath: string, contractName: string] {
  const [target] = entriesOf(asObject(metadata?.["settings"])?.["compilationTarget"]);
  const contractName = asString(target?.[1]);
  if (target === undefined || contractName === undefined) {
    throw new ReportError(
      "malformed",
      'it has no metadata with a compilation target. Set `extra_output = ["metadata"]` in foundry.toml.',
    );
  }
  return [target[0], contractName];
}

function nameEmptySource(artifact: JsonObject, artifactPath: string): [sourcePath: string, contractName: string] {
  const fileName = artifactPath.slice(artifactPath.lastIndexOf("/") + 1).replace(/\.json$/, "");
  return [asString(asObject(artifact["ast"])?.["absolutePath"]) ?? "", fileName];
}

function readSources(metadata: JsonObject | undefined): SourceHash[] {
  return entriesOf(metadata?.["sources"]).flatMap(([path, source]) => {
    const keccak256 = asString(asObject(source)?.["keccak256"]);
    return keccak256 === undefined ? [] : [{ path, keccak256 }];
  });
}

function tryParse(text: string | undefined): unknown {
  return text === undefined || text === "" ? undefined : parseJson(text, "its raw metadata");
}

function readHardhat(artifact: JsonObject, format: string): SolidityArtifact {
  const contractName = asString(artifact["contractName"]);
  const sourcePath = asString(artifact["sourceName"]);
  if (
    (format !== "hh-sol-artifact-1" && format !== "hh3-artifact-1") ||
    contractName === undefined ||
    sourcePath === undefined
  ) {
    throw new ReportError("wrong-format", `its format ${format.slice(0, 40)} is not that of Hardhat 2 or 3.`);
  }
  return buildArtifact(format === "hh3-artifact-1" ? "hardhat-3" : "hardhat-2", sourcePath, contractName, {
    creation: asString(artifact["bytecode"]),
    runtime: asString(artifact["deployedBytecode"]),
    creationLinks: readLinks(artifact["linkReferences"]),
    runtimeLinks: readLinks(artifact["deployedLinkReferences"]),
    immutables: readImmutables(artifact["immutableReferences"]),
    sources: [],
  });
}

interface Code {
  readonly creation: string | undefined;
  readonly runtime: string | undefined;
  readonly creationLinks: readonly LinkReference[];
  readonly runtimeLinks: readonly LinkReference[];
  readonly immutables: readonly CodeRange[];
  readonly sources: readonly SourceHash[];
}

function buildArtifact(
  producer: ArtifactProducer,
  sourcePath: string,
  contractName: string,
  code: Code,
): SolidityArtifact {
  if (code.creation === undefined || code.runtime === undefined) {
    throw new ReportError("malformed", "it has no bytecode. Compile with the default outputs.");
  }
  const creation: Bytecode = readBytecode(code.creation, code.creationLinks, []);
  const runtime: Bytecode = readBytecode(code.runtime, code.runtimeLinks, code.immutables);
  return {
    producer,
    fullyQualifiedName: `${sourcePath}:${contractName}`,
    sourcePath,
    contractName,
    isCompiled: creation.size > 0,
    runtimeSize: runtime.size,
    initcodeSize: creation.size,
    isUnlinked: creation.isUnlinked || runtime.isUnlinked,
    creationCodeHash: creation.hash,
    runtimeCodeHash: runtime.hash,
    creationLinks: code.creationLinks,
    runtimeLinks: code.runtimeLinks,
    immutables: code.immutables,
    sources: code.sources,
  };
}

/** `{file: {Library: [{start, length}]}}` of the compiler's output, in the order of the code. */
function readLinks(value: unknown): LinkReference[] {
  const links = entriesOf(value).flatMap(([file, libraries]) =>
    entriesOf(libraries).flatMap(([name, ranges]) =>
      readRanges(ranges).map((range) => ({ library: `${file}:${name}`, ...range })),
    ),
  );
  return links.sort((a, b) => a.start - b.start);
}

/** `{astId: [{start, length}]}`; the ids change with every build and are left out. */
function readImmutables(value: unknown): CodeRange[] {
  return entriesOf(value)
    .flatMap(([, ranges]) => readRanges(ranges))
    .sort((a, b) => a.start - b.start);
}

function readRanges(value: unknown): CodeRange[] {
  return (asArray(value) ?? []).map((entry) => {
    const range = asObject(entry);
    const [start, length] = [asCount(range?.["start"]), asCount(range?.["length"])];
    if (start === undefined || length === undefined)
      throw new ReportError("malformed", "it has a reference without start or length.");
    return { start, length };
  });
}
