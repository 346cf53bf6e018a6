import { readFile } from "node:fs/promises";
import { judgePipFailure } from "@chainops/dev/peers/judge-pip-failure";
import { readPin, readWheelPeers } from "@chainops/dev/peers/wheel-peers";
import { describe, expect, it } from "vitest";

describe("the wheels to install", () => {
  it("are pinned by version and hash, those that they need as well", async () => {
    const peers = await readWheelPeers();
    expect(peers.map(({ name }) => name)).toEqual(["slither", "zizmor"]);
    for (const { version, requirementsFile } of peers) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      const text = (await readFile(requirementsFile, "utf8")).replaceAll(/^\s*#.*\n/gm, "");
      const requirements = text.split(/\n(?=\S)/);
      expect(requirements.length).toBeGreaterThan(0);
      for (const requirement of requirements)
        expect(requirement).toMatch(/^[\w.-]+==\S+.*\n\s+--hash=sha256:[0-9a-f]{64}/);
    }
  });

  it.each(["slither-analyzer>=0.11", "slither==1.0.0", "# slither-analyzer==0.11.6", ""])(
    "are refused without a pin: %s",
    (requirements) => {
      expect(() => readPin(requirements, "slither-analyzer")).toThrow(/do not pin slither-analyzer/);
    },
  );
});

const RETRY = "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by";

describe("a failure of pip", () => {
  it.each([
    { name: "a closed port", output: `${RETRY} 'NewConnectionError(... [Errno 111] Connection refused')': /simple/` },
    { name: "a name that does not resolve", output: `${RETRY} 'NameResolutionError(...)': /simple/zizmor/` },
    { name: "a slow answer", output: "pip._vendor.urllib3.exceptions.ReadTimeoutError: Pool: Read timed out." },
    { name: "a proxy that is away", output: `${RETRY} 'ProxyError('Cannot connect to proxy.')': /simple/zizmor/` },
    {
      name: "no version seen, since nothing answered",
      output: `${RETRY} 'ConnectTimeoutError()'\nERROR: Could not find a version of zizmor==1.0 (from versions: none)`,
    },
  ])("is a skip: $name", ({ output }) => {
    expect(judgePipFailure(output)).toMatchObject({ status: "skipped" });
  });

  it.each([
    { name: "other bytes", output: "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE." },
    { name: "other bytes after a retry", output: `${RETRY} 'x'\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES` },
    { name: "a version that is gone", output: "ERROR: Could not find a version (from versions: 1.0, 1.1)" },
    {
      name: "a version that is gone after a retry",
      output: `${RETRY} 'x'\nERROR: None fits (from versions: 1.0, 1.1)`,
    },
    { name: "a certificate that is not trusted", output: `${RETRY} 'SSLError(SSLCertVerificationError())'` },
    { name: "no wheel for this platform", output: "ERROR: Could not find a version (from versions: none)" },
    { name: "anything else", output: "Segmentation fault" },
  ])("is red: $name", ({ output }) => {
    expect(judgePipFailure(output)).toMatchObject({ status: "failed" });
  });

  it("is told in pip's last error", () => {
    const output = "ERROR: Could not find a version\nERROR: No matching distribution found for zizmor==1.0\n";
    expect(judgePipFailure(output)).toEqual({
      status: "failed",
      reason: "No matching distribution found for zizmor==1.0",
    });
  });
});
