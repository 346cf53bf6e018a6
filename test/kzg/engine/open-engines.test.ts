import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { locateAssets } from "@chainops/kzg/assets";
import type { EngineName, KzgEngine, PointProof } from "@chainops/kzg/engine/engine";
import { EngineRefusal } from "@chainops/kzg/engine/engine";
import type { EngineSources } from "@chainops/kzg/engine/engine-sources";
import { openEngines } from "@chainops/kzg/engine/open-engines";
import type { OpenEnginesOptions } from "@chainops/kzg/engine/open-engines";
import { openReferenceEngine } from "@chainops/kzg/engine/reference/reference-engine";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { commit } from "@chainops/kzg/verify/commit";
import { verifyPointProofs } from "@chainops/kzg/verify/verify-point-proofs";
import { readOwnVectors } from "../support/own-vectors.ts";
import { blobFromSeed } from "../support/seeded-blob.ts";

const setup = readMainnetSetup();
const reference = openReferenceEngine(setup);
const proofs = readOwnVectors().map(({ commitment, z, y, pointProof }): PointProof => ({
  commitment: Buffer.from(commitment, "hex"),
  z: Buffer.from(z, "hex"),
  y: Buffer.from(y, "hex"),
  proof: Buffer.from(pointProof, "hex"),
}));
const wrong = proofs.map((item) => ({ ...item, y: item.z }));

/** An engine as good as the reference except for what is given. */
function engineLike(name: EngineName, faults: Partial<KzgEngine> = {}): KzgEngine {
  return { ...reference, name, ...faults };
}

function sourcesOf(engines: Partial<Record<EngineName, KzgEngine>>): EngineSources {
  const source = (name: EngineName) => async () => {
    const engine = engines[name];
    if (engine === undefined) throw new Error("not on this machine");
    return engine;
  };
  return { "c-kzg": source("c-kzg"), portable: source("portable"), reference: source("reference") };
}

function openWith(engines: Partial<Record<EngineName, KzgEngine>>, options: OpenEnginesOptions = {}) {
  const notices: string[] = [];
  const opened = openEngines({ setup, sources: sourcesOf(engines), notice: (text) => notices.push(text), ...options });
  return { engines: opened, notices };
}

describe("the choice of an engine", () => {
  test("takes the portable engine for point proofs and c-kzg for the rest, and says so once", async () => {
    const { engines, notices } = openWith({ "c-kzg": engineLike("c-kzg"), portable: engineLike("portable") });
    for (let round = 0; round < 2; round += 1) {
      expect(await verifyPointProofs(engines, proofs)).toEqual({ status: "valid" });
      expect((await commit(engines, blobFromSeed("first"))).status).toBe("computed");
    }
    expect(engines.used()).toEqual(["portable", "c-kzg"]);
    expect(notices).toEqual(["KZG verifyPointProofs: portable.", "KZG commitToBlob: c-kzg."]);
  });

  test("goes on with the next engine where one cannot be opened, with one notice", async () => {
    const { engines, notices } = openWith({ reference });
    expect(await verifyPointProofs(engines, wrong)).toEqual({ status: "invalid", items: [0, 1] });
    expect(await verifyPointProofs(engines, proofs)).toEqual({ status: "valid" });
    expect(notices).toEqual([
      "The KZG engine portable is not used: not on this machine",
      "The KZG engine c-kzg is not used: not on this machine",
      "KZG verifyPointProofs: reference.",
    ]);
  });

  test.each([
    ["accepts everything", () => true],
    ["rejects everything", () => false],
    [
      "crashes",
      () => {
        throw new Error("illegal instruction");
      },
    ],
  ])("never asks an engine that %s: the self-test finds it out", async (_name, verifyPoint) => {
    const broken = engineLike("portable", { verifyPointProofs: verifyPoint, verifyBlobProofs: verifyPoint });
    const { engines, notices } = openWith({ portable: broken, reference });
    expect(await verifyPointProofs(engines, wrong)).toEqual({ status: "invalid", items: [0, 1] });
    expect(notices[0]).toMatch(/^The KZG engine portable is not used: The engine portable fails its self-test/);
  });

  test("gives up an engine that rejects a batch but each of its items not", async () => {
    const moody = engineLike("portable", {
      verifyPointProofs: (items) => items.length < 2 && reference.verifyPointProofs(items),
    });
    const { engines, notices } = openWith({ portable: moody, reference });
    expect(await verifyPointProofs(engines, proofs)).toEqual({ status: "valid" });
    expect(engines.used()).toEqual(["reference"]);
    expect(notices[0]).toContain("rejects 2 items together and accepts them one by one");
  });

  test("gives up an engine that refuses well-formed input", async () => {
    const strict = engineLike("c-kzg", {
      commitToBlob: () => {
        throw new EngineRefusal("no such blob");
      },
    });
    const { engines, notices } = openWith({ "c-kzg": strict, reference });
    expect((await commit(engines, blobFromSeed("first"))).status).toBe("computed");
    expect(notices).toContain("The KZG engine c-kzg is not used: it fails on well-formed input: no such blob");
  });

  test("fails where no engine is left", async () => {
    const { engines } = openWith({});
    await expect(verifyPointProofs(engines, proofs)).rejects.toMatchObject({ code: "tool-missing" });
  });

  test("does not go on with another engine where one was named", async () => {
    const { engines } = openWith({ reference }, { choice: "c-kzg" });
    await expect(verifyPointProofs(engines, proofs)).rejects.toMatchObject({ name: "InputError" });
  });
});

describe("the differential choice", () => {
  test("gives the answer that two engines agree on", async () => {
    const { engines } = openWith({ "c-kzg": engineLike("c-kzg"), reference }, { choice: "differential" });
    expect(await verifyPointProofs(engines, wrong)).toEqual({ status: "invalid", items: [0, 1] });
    expect(engines.used()).toEqual(["c-kzg", "reference"]);
  });

  test.each<[string, Partial<KzgEngine>]>([
    ["a verdict", { verifyPointProofs: (items) => items.length > 1 || reference.verifyPointProofs(items) }],
    ["bytes", { commitToBlob: () => new Uint8Array(48) }],
  ])("fails loudly where two engines disagree about %s", async (_name, faults) => {
    const { engines } = openWith({ "c-kzg": engineLike("c-kzg", faults), reference }, { choice: "differential" });
    const ask = async () => [await verifyPointProofs(engines, wrong), await commit(engines, blobFromSeed("first"))];
    await expect(ask()).rejects.toMatchObject({ name: "EngineDisagreement" });
  });

  test("fails where there is one engine alone", async () => {
    const { engines } = openWith({ reference }, { choice: "differential" });
    await expect(verifyPointProofs(engines, proofs)).rejects.toMatchObject({ code: "tool-missing" });
  });

  test("compares the real engines", { timeout: 60_000 }, async () => {
    const engines = openEngines({ setup, choice: "differential" });
    expect(await verifyPointProofs(engines, [...proofs, ...wrong])).toEqual({ status: "invalid", items: [2, 3] });
    expect((await commit(engines, blobFromSeed("first"))).status).toBe("computed");
    expect([...engines.used()].sort()).toEqual(["c-kzg", "portable"]);
  });
});

test("a machine without the native binary gives the same verdicts through the portable engine", async () => {
  const notices: string[] = [];
  const assets = { ...locateAssets(), native: path.join(tmpdir(), "no-native-binaries-here") };
  const engines = openEngines({ assets, notice: (text) => notices.push(text) });
  expect((await commit(engines, blobFromSeed("first"))).status).toBe("computed");
  expect(await verifyPointProofs(engines, [...wrong, ...proofs])).toEqual({ status: "invalid", items: [0, 1] });
  expect(engines.used()).toEqual(["portable"]);
  expect(notices[0]).toMatch(/^The KZG engine c-kzg is not used: c-kzg's binary cannot be read/);
});
