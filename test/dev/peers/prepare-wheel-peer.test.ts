import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import type { PeerState } from "@chainops/dev/peers/peer-state";
import { prepareWheelPeer } from "@chainops/dev/peers/prepare-wheel-peer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const TIMEOUT_MS = 120_000;

/** Writes a wheel whose program `echoer` tells `version`: a zip with three files that pip wants. */
const MAKE_WHEEL = `
import sys, zipfile
target, version = sys.argv[1:]
info = "echoer-1.0.dist-info"
with zipfile.ZipFile(target, "w") as wheel:
    wheel.writestr("echoer.py", "def main():\\n    print('echoer " + version + "')\\n")
    wheel.writestr(info + "/METADATA", "Metadata-Version: 2.1\\nName: echoer\\nVersion: 1.0\\n")
    wheel.writestr(info + "/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(info + "/entry_points.txt", "[console_scripts]\\nechoer = echoer:main\\n")
    wheel.writestr(info + "/RECORD", "")
`;

const hasPython = canMakeEnvironments();
let folder: string;

function canMakeEnvironments(): boolean {
  try {
    const script = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";
    execFileSync("python3", ["-c", script], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-peers-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Prepares `echoer` with pip's own settings left out, and tells what was printed. */
async function prepare(settings: NodeJS.ProcessEnv): Promise<PeerState["outcome"] & { told: string }> {
  const told: string[] = [];
  const requirementsFile = path.join(folder, "echoer.txt");
  const environment = {
    PATH: process.env["PATH"],
    HOME: folder,
    PIP_CONFIG_FILE: os.devNull,
    PIP_NO_CACHE_DIR: "1",
    ...settings,
  };
  const { outcome } = await prepareWheelPeer(
    { name: "echoer", version: "1.0", requirementsFile },
    { cacheDir: path.join(folder, "cache"), environment, tell: (text) => told.push(text) },
  );
  return { ...outcome, told: told.join("\n") };
}

async function pin(hash: string): Promise<void> {
  await writeFile(path.join(folder, "echoer.txt"), `echoer==1.0 \\\n    --hash=sha256:${hash}\n`);
}

async function makeWheel(version: string): Promise<string> {
  await mkdir(path.join(folder, "wheels"), { recursive: true });
  const wheel = path.join(folder, "wheels/echoer-1.0-py3-none-any.whl");
  execFileSync("python3", ["-c", MAKE_WHEEL, wheel, version]);
  return createHash("sha256")
    .update(await readFile(wheel))
    .digest("hex");
}

/** A registry of the wheels that were made, and of nothing else. */
const offline = () => ({ PIP_NO_INDEX: "1", PIP_FIND_LINKS: path.join(folder, "wheels") });

async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

describe.skipIf(!hasPython)("a peer from wheels (python3 with venv is needed)", { timeout: TIMEOUT_MS }, () => {
  it("is installed, found again by the next run, and installed anew where it broke", async () => {
    await pin(await makeWheel("1.0"));
    const first = await prepare(offline());
    expect(first).toMatchObject({ status: "ready", told: "echoer 1.0: installing" });
    const executable = first.status === "ready" ? first.executable : "";
    expect(execFileSync(executable, { encoding: "utf8" }).trim()).toBe("echoer 1.0");
    expect(await prepare({ ...offline(), PIP_FIND_LINKS: "" })).toEqual({ status: "ready", executable, told: "" });
    await rm(executable);
    expect(await prepare(offline())).toEqual(first);
  });

  it("is skipped, by name, where the registry cannot be reached", async () => {
    await pin("0".repeat(64));
    const refused = await prepare({ PIP_INDEX_URL: `http://127.0.0.1:${await findClosedPort()}/simple` });
    expect(refused).toMatchObject({
      status: "skipped",
      reason: "the Python package registry cannot be reached",
      told: expect.stringContaining("Connection refused"),
    });
  });

  it("is broken where the wheel is not the one that was pinned", async () => {
    await makeWheel("1.0");
    await pin("0".repeat(64));
    const refused = await prepare(offline());
    expect(refused).toMatchObject({ status: "failed", reason: expect.stringContaining("DO NOT MATCH THE HASHES") });
  });

  it("is broken where the program is another version than its package says", async () => {
    await pin(await makeWheel("2.0"));
    expect(await prepare(offline())).toMatchObject({
      status: "failed",
      reason: 'its --version should say 1.0, but it says "echoer 2.0"',
    });
  });
});

describe.skipIf(process.platform === "win32")("a machine that cannot have the peer", () => {
  it.each([
    { name: "without Python", script: undefined, reason: /there is no python3 on PATH/ },
    { name: "with an old Python", script: "echo 3.9", reason: /python3 is Python 3\.9; 3\.11 or newer is needed/ },
    {
      name: "with a Python that lacks venv",
      script: 'if [ "$1" = -c ]; then echo 3.12; else echo "No module named venv"; exit 1; fi',
      reason: /python3-venv/,
    },
  ])("skips it and says why: $name", async ({ script, reason }) => {
    await pin("0".repeat(64));
    const bin = path.join(folder, "bin");
    await mkdir(bin);
    if (script !== undefined) {
      await writeFile(path.join(bin, "python3"), `#!/bin/sh\n${script}\n`);
      await chmod(path.join(bin, "python3"), 0o755);
    }
    expect(await prepare({ PATH: bin })).toMatchObject({ status: "skipped", reason: expect.stringMatching(reason) });
  });
});
