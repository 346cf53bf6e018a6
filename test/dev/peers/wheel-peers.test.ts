import { readFile } from "node:fs/promises";
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
