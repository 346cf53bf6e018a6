import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ServiceError } from "@chainops/core/errors";
import { decodeBlock } from "@chainops/kzg/sources/block-facts";
import { expect, test } from "vitest";

const FIXTURE = join(
  import.meta.dirname,
  "../../../../shared/fixtures/kzg-real/beacon/block_deneb_mainnet_slot_8631513.json",
);

test.skipIf(!existsSync(FIXTURE))(
  "a real mainnet block gets its real root (skipped where the shared fixtures are absent)",
  async () => {
    const message: unknown = JSON.parse(readFileSync(FIXTURE, "utf8"));
    const block = await decodeBlock("deneb", { json: { message, signature: `0x${"00".repeat(96)}` } });
    expect(block).toMatchObject({
      slot: 8_631_513,
      root: "0x6501aa5db10d46cd2c905554bc63fbd7f0075124848763e935980877e8587bd9",
      parentRoot: "0x5a585679198d1bae7f337f987496d22c9f0db95fb1bcd4d8069a74be0e76a5ae",
    });
    expect(block.commitments).toHaveLength(1);
    expect(block.execution).toMatchObject({ blockNumber: 19_431_837, timestamp: 1_710_402_179 });
    expect(block.execution?.transactions).toHaveLength(322);
  },
);

const WRONG = [
  { name: "bytes that are no container", fork: "fulu", content: new Uint8Array(50) },
  { name: "no bytes", fork: "deneb", content: new Uint8Array() },
  { name: "JSON that is no block", fork: "fulu", content: { json: { message: { slot: "1" } } } },
  { name: "JSON that is null", fork: "fulu", content: { json: null } },
  { name: "a fork that is not known", fork: "__proto__", content: new Uint8Array(50) },
];

test.each(WRONG)("$name is a malformed response", async ({ fork, content }) => {
  const failure = await decodeBlock(fork, content).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ServiceError);
  expect(failure).toMatchObject({ code: "malformed-response" });
});
