import { ServiceError } from "@chainops/core/errors";
import { findForgePeer } from "@chainops/dev/peers/find-forge-peer";
import { describe, expect, it } from "vitest";

describe("findForgePeer", () => {
  it("is a named skip where there is no forge for this platform", async () => {
    const peer = await findForgePeer(() => {
      throw new ServiceError("tool-missing", "forge was not found");
    });
    expect(peer.outcome).toEqual({ status: "skipped", reason: expect.stringContaining("neither npm's forge") });
  });

  it("is broken where what was found does not start", async () => {
    expect((await findForgePeer(() => "/nowhere/forge")).outcome).toEqual({
      status: "failed",
      reason: expect.stringContaining("ENOENT"),
    });
  });
});
