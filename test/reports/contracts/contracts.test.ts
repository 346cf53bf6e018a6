import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as fc from "fast-check";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isForgeBuildSizes, parseForgeBuildSizes } from "@chainops/reports/contracts/forge-build-sizes";
import { isSolidityArtifact, parseSolidityArtifact } from "@chainops/reports/contracts/solidity-artifact";
import { decodeText } from "@chainops/reports/decode-text";
import { ReportError } from "@chainops/reports/report-error";
import { expectations, forgeRoot, hasFixtures, readFixture } from "../quality-fixtures.ts";
import { readOrRefuse } from "../read-or-refuse.ts";

const keccak = (hex: string) => `0x${bytesToHex(keccak_256(new Uint8Array(Buffer.from(hex, "hex"))))}`;
const readFoundry = (file: string) =>
  parseSolidityArtifact(readFileSync(path.join(forgeRoot, "out", file), "utf8"), file);

describe.skipIf(!hasFixtures)("artifacts of real compilers (../shared/fixtures is needed)", () => {
  test.each(expectations(/^size\/hardhat3?-artifacts\//))(
    "%s has the sizes that an independent reader measures",
    (file, expected) => {
      const text = decodeText(readFixture(file));
      const artifact = parseSolidityArtifact(text, file);
      expect(isSolidityArtifact(text)).toBe(true);
      expect({ init: artifact.initcodeSize, runtime: artifact.runtimeSize }).toEqual(expected);
      expect(artifact.producer).toBe(file.includes("hardhat3") ? "hardhat-3" : "hardhat-2");
      expect(artifact.fullyQualifiedName).toMatch(/^contracts\/\w+\.sol:\w+$/);
    },
  );

  test.each(expectations(/^size\/build-sizes.*\.json$/))(
    "%s has the contracts over the limits that it should",
    (file, expected) => {
      const text = decodeText(readFixture(file));
      const sizes = parseForgeBuildSizes(text);
      expect(isForgeBuildSizes(text)).toBe(true);
      expect(sizes).toHaveLength(Number(expected["contracts"]));
      expect(sizes.filter(({ runtimeSize }) => runtimeSize > 24_576).map(({ contractName }) => contractName)).toEqual(
        expected["over_eip170"],
      );
      expect(sizes.filter(({ initcodeSize }) => initcodeSize > 49_152).map(({ contractName }) => contractName)).toEqual(
        expected["over_eip3860"],
      );
    },
  );

  test.each(expectations(/^size\/build-sizes.*\.json$/))("%s that is cut at any 64th is refused", (file) => {
    const whole = decodeText(readFixture(file)).trimEnd();
    for (let part = 1; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      expect(readOrRefuse(() => parseForgeBuildSizes(cut))).toMatchObject({ code: "truncated" });
    }
  });

  test("Foundry's artifacts agree with its own table of sizes", () => {
    const sizes = parseForgeBuildSizes(readFileSync(path.join(forgeRoot, "build-sizes.json"), "utf8"));
    const artifacts = globSync("*.sol/*.json", { cwd: path.join(forgeRoot, "out") }).map(readFoundry);
    const compared = artifacts.flatMap(({ contractName, isCompiled, runtimeSize, initcodeSize }) => {
      const size = sizes.find((one) => one.contractName === contractName);
      return isCompiled && size !== undefined
        ? [[{ contractName, sourcePath: null, runtimeSize, initcodeSize }, size] as const]
        : [];
    });
    expect(compared.length).toBeGreaterThan(8);
    for (const [artifact, size] of compared) expect(artifact).toEqual(size);
  });

  test("an unlinked contract is hashed with its library's address zeroed, and says where it goes", () => {
    const vault = readFoundry("Vault.sol/Vault.json");
    const raw = JSON.parse(readFileSync(path.join(forgeRoot, "out/Vault.sol/Vault.json"), "utf8")) as {
      bytecode: { object: string };
    };
    expect(vault).toMatchObject({
      fullyQualifiedName: "src/Vault.sol:Vault",
      isUnlinked: true,
      isCompiled: true,
      creationLinks: [{ library: "src/FeeLib.sol:FeeLib", length: 20 }],
      runtimeLinks: [{ library: "src/FeeLib.sol:FeeLib", start: 2355, length: 20 }],
    });
    expect(vault.creationCodeHash).toBe(
      keccak(raw.bytecode.object.slice(2).replace(/__\$[0-9a-f]{34}\$__/, "0".repeat(40))),
    );
  });

  test("an interface has no code and is no compiled contract", () => {
    const found = readFoundry("TransparentUpgradeableProxy.sol/ITransparentUpgradeableProxy.json");
    expect(found).toMatchObject({
      isCompiled: false,
      runtimeSize: 0,
      initcodeSize: 0,
      creationCodeHash: null,
      runtimeCodeHash: null,
    });
  });

  test("build-info and declarations are no artifacts", () => {
    const [buildInfo = ""] = globSync("out/build-info/*.json", { cwd: forgeRoot });
    expect(isSolidityArtifact(readFileSync(path.join(forgeRoot, buildInfo), "utf8").slice(0, 4096))).toBe(false);
    expect(isSolidityArtifact("import type { X } from 'y';")).toBe(false);
  });

  test("an artifact that is cut anywhere is refused", () => {
    const whole = decodeText(readFixture("size/hardhat-artifacts/Vault.json")).trimEnd();
    for (let part = 1; part < 64; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 64));
      expect(readOrRefuse(() => parseSolidityArtifact(cut, "Vault.json"))).toMatchObject({ code: "truncated" });
    }
  });
});

const placeholder = `__$${"ab".repeat(17)}$__`;
const hardhat = (fields: object) =>
  JSON.stringify({
    _format: "hh3-artifact-1",
    contractName: "A",
    sourceName: "contracts/A.sol",
    abi: [],
    bytecode: "0x6001",
    deployedBytecode: "0x6001",
    linkReferences: {},
    deployedLinkReferences: {},
    ...fields,
  });

describe("one artifact", () => {
  test("hashes the runtime code with immutables zeroed, whatever stands there", () => {
    const immutableReferences = { 7: [{ start: 1, length: 2 }] };
    const read = (deployedBytecode: string) =>
      parseSolidityArtifact(hardhat({ deployedBytecode, immutableReferences }), "A.json").runtimeCodeHash;
    expect(read("0x60aabb61")).toBe(keccak("60000061"));
    expect(read("60ccdd61")).toBe(read("0x60aabb61"));
  });

  test("hashes linked and unlinked code alike", () => {
    const linkReferences = { "src/L.sol": { L: [{ start: 1, length: 20 }] } };
    const read = (bytecode: string) => parseSolidityArtifact(hardhat({ bytecode, linkReferences }), "A.json");
    expect(read(`0x73${placeholder}00`).creationCodeHash).toBe(read(`0x73${"11".repeat(20)}00`).creationCodeHash);
    expect(read(`0x73${placeholder}00`)).toMatchObject({ initcodeSize: 22, isUnlinked: true });
    expect(read(`0x73${"11".repeat(20)}00`)).toMatchObject({ initcodeSize: 22, isUnlinked: false });
  });

  test.each([
    ["a placeholder that nothing explains", { bytecode: `0x73${placeholder}` }, "malformed"],
    ["a reference outside the code", { linkReferences: { f: { L: [{ start: 1, length: 20 }] } } }, "malformed"],
    ["a reference without a place", { linkReferences: { f: { L: [{}] } } }, "malformed"],
    ["code that is not hexadecimal", { bytecode: "0x60zz" }, "malformed"],
    ["half a byte", { bytecode: "0x600" }, "malformed"],
    ["no code", { bytecode: null }, "malformed"],
    ["another format", { _format: "hh-vyper-9" }, "wrong-format"],
    ["no abi", { abi: 7 }, "wrong-format"],
    ["no name", { contractName: 1 }, "wrong-format"],
  ])("with %s is a ReportError that names the file", (_name, fields, code) => {
    const error = readOrRefuse(() => parseSolidityArtifact(hardhat(fields), "artifacts/A.json"));
    expect(error).toMatchObject({ name: "ReportError", code });
    expect((error as ReportError).message).toContain("artifacts/A.json");
  });

  test("of Foundry without metadata asks for it, and raw metadata will do", () => {
    const code = { object: "0x6001", linkReferences: {} };
    const foundry = (fields: object) => JSON.stringify({ abi: [], bytecode: code, deployedBytecode: code, ...fields });
    expect(readOrRefuse(() => parseSolidityArtifact(foundry({}), "A.json"))).toMatchObject({ code: "malformed" });
    const rawMetadata = JSON.stringify({ settings: { compilationTarget: { "src/A.sol": "A" } } });
    expect(parseSolidityArtifact(foundry({ rawMetadata }), "A.json").fullyQualifiedName).toBe("src/A.sol:A");
  });

  test("any JSON ends in an artifact or a ReportError", () => {
    const fields = fc.dictionary(
      fc.constantFrom("bytecode", "deployedBytecode", "linkReferences", "immutableReferences", "sourceName"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fields, (value) => {
        const artifact = readOrRefuse(() => parseSolidityArtifact(hardhat(value), "A.json"));
        expect(artifact instanceof ReportError || artifact.initcodeSize >= 0).toBe(true);
      }),
    );
  });

  test("compiled here by solc has the hash and the immutables that solc gives", () => {
    const compiler = createRequire(import.meta.url)("solc") as { compile: (input: string) => string };
    const source =
      "library L { function f(uint x) external pure returns (uint) { return x + 1; } } contract A { uint immutable i; constructor(uint x) { i = L.f(x); } function g() external view returns (uint) { return i + L.f(i); } }";
    const settings = { outputSelection: { "*": { "*": ["abi", "evm", "metadata"] } } };
    const output = JSON.parse(
      compiler.compile(
        JSON.stringify({ language: "Solidity", sources: { "src/A.sol": { content: source } }, settings }),
      ),
    ) as {
      contracts: {
        "src/A.sol": {
          A: {
            abi: unknown;
            metadata: string;
            evm: { bytecode: { object: string }; deployedBytecode: { object: string } };
          };
        };
      };
    };
    const { abi, metadata, evm } = output.contracts["src/A.sol"].A;
    const text = JSON.stringify({
      abi,
      bytecode: evm.bytecode,
      deployedBytecode: evm.deployedBytecode,
      rawMetadata: metadata,
    });
    const artifact = parseSolidityArtifact(text, "A.json");
    const zeroed = evm.deployedBytecode.object.replaceAll(/__\$[0-9a-f]{34}\$__/g, "0".repeat(40));
    expect(artifact).toMatchObject({
      fullyQualifiedName: "src/A.sol:A",
      isUnlinked: true,
      runtimeSize: zeroed.length / 2,
    });
    expect(artifact.runtimeCodeHash).toBe(keccak(zeroed));
    expect(artifact.immutables.length).toBeGreaterThan(0);
    expect(artifact.runtimeLinks[0]?.library).toBe("src/A.sol:L");
  });
});

describe("forge's table of sizes", () => {
  const figures = { runtime_size: 1, init_size: 2, runtime_margin: 0, init_margin: 0 };

  test("has the path of a contract only where forge 1.7 tells two of one name apart", () => {
    const text = JSON.stringify({ "A (src/a/A.sol)": figures, "A (src/b (old)/A.sol)": figures, B: figures });
    expect(parseForgeBuildSizes(text).map(({ contractName, sourcePath }) => [contractName, sourcePath])).toEqual([
      ["A", "src/a/A.sol"],
      ["A", "src/b (old)/A.sol"],
      ["B", null],
    ]);
  });

  test("any JSON ends in sizes or a ReportError", () => {
    const row = fc.dictionary(fc.constantFrom("runtime_size", "init_size", "__proto__"), fc.jsonValue());
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(row, fc.constant(figures), fc.jsonValue())), (value) => {
        const sizes = readOrRefuse(() => parseForgeBuildSizes(JSON.stringify(value)));
        if (sizes instanceof ReportError) return;
        expect(sizes).toHaveLength(Object.keys(value).length);
        for (const { runtimeSize } of sizes) expect(Number.isSafeInteger(runtimeSize)).toBe(true);
      }),
    );
  });

  test.each([
    ["", "empty"],
    ["{}", "no-results"],
    ["[]", "wrong-format"],
    [`{"A":{"runtime_size":1}}`, "wrong-format"],
  ])("%j is a ReportError", (text, code) => {
    expect(readOrRefuse(() => parseForgeBuildSizes(text))).toMatchObject({ name: "ReportError", code });
  });
});
