import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isRunning, makeFolder, readPids, runScript } from "./exec-folder.ts";

/** A process that a polite signal does not end, and that writes its own id. */
const STUBBORN = (pids: string) =>
  `bash -c 'trap "" TERM INT HUP; echo $$ >> "${pids}"; while :; do sleep 0.05; done' &`;

describe("how a command ends", () => {
  it("is told by its exit code, with what it printed on both streams", async () => {
    const ran = await runScript("echo out; echo err >&2; exit 3");
    expect(ran).toMatchObject({ ending: "exited", exitCode: 3, reason: "", leftProcesses: false });
    expect(ran.lines.toSorted()).toEqual(["err", "out"]);
    expect(ran.tail.split("\n").toSorted()).toEqual(["err", "out"]);
  });

  it.each([
    ["the first command that fails", "false\necho later"],
    ["a failure in the middle of a pipe", "false | cat\necho later"],
  ])("is %s", async (_name, script) => {
    const ran = await runScript(script);
    expect(ran).toMatchObject({ ending: "exited", exitCode: 1, lines: [] });
  });

  it("has no exit code where a signal ended it", async () => {
    expect(await runScript("kill -KILL $PPID")).toMatchObject({ ending: "exited", exitCode: null });
  });

  it("is told where its folder does not exist", async () => {
    expect(await runScript("true", { cwd: "/nowhere/at/all" })).toMatchObject({
      ending: "not_started",
      exitCode: null,
    });
  });

  it("waits for no input", async () => {
    expect(await runScript("cat; echo done")).toMatchObject({ exitCode: 0, lines: ["done"] });
  });
});

describe.runIf(process.platform === "linux")("no process is left", () => {
  it("by a command that runs longer than it may, however stubborn its grandchildren are", async () => {
    const pids = path.join(await makeFolder(), "pids");
    const ran = await runScript(`${STUBBORN(pids)}\n${STUBBORN(pids)}\nwait`, { timeoutMs: 500, killGraceMs: 100 });
    expect(ran).toMatchObject({ ending: "timed_out", exitCode: null, reason: "it took longer than 0.5 s" });
    for (const pid of await readPids(pids, 2)) expect(await isRunning(pid)).toBe(false);
  });

  it("by a cancelled command, nor by one that left the process group", async () => {
    const pids = path.join(await makeFolder(), "pids");
    const abort = new AbortController();
    const running = runScript(`${STUBBORN(pids)}\nsetsid ${STUBBORN(pids)}\nwait`, {
      signal: abort.signal,
      killGraceMs: 100,
    });
    const started = await readPids(pids, 2);
    for (const pid of started) expect(await isRunning(pid)).toBe(true);
    abort.abort();
    expect(await running).toMatchObject({ ending: "cancelled", exitCode: null });
    for (const pid of started) expect(await isRunning(pid)).toBe(false);
  });

  it("by a command that ends well and leaves one in the background", async () => {
    const pids = path.join(await makeFolder(), "pids");
    const ran = await runScript(`${STUBBORN(pids)}\nwhile [ ! -s "${pids}" ]; do sleep 0.02; done`, {
      killGraceMs: 100,
    });
    expect(ran).toMatchObject({ ending: "exited", exitCode: 0, leftProcesses: true });
    for (const pid of await readPids(pids, 1)) expect(await isRunning(pid)).toBe(false);
  });

  it("by one that was cancelled before it began", async () => {
    const folder = await makeFolder();
    const ran = await runScript(`touch ${folder}/started`, { signal: AbortSignal.abort() });
    expect(ran.ending).toBe("cancelled");
    await expect(stat(path.join(folder, "started"))).rejects.toThrow("ENOENT");
  });
});

describe("output", () => {
  it("of 50 MB leaves only its end behind, and every line stays bounded", async () => {
    let count = 0;
    let longest = 0;
    const ran = await runScript("head -c 50000000 /dev/zero | tr '\\0' x; echo; seq 1 5", {
      onLine: (line) => {
        count += line.length;
        longest = Math.max(longest, line.length);
      },
    });
    expect(count).toBe(50_000_000 + 5);
    expect(longest).toBe(16_384);
    expect(ran.tail.length).toBeLessThanOrEqual(16_384);
    expect(ran.tail).toMatch(/\n1\n2\n3\n4\n5$/);
  });

  it("keeps characters whole that a chunk tears", async () => {
    const ran = await runScript("printf '\\303'; sleep 0.05; printf '\\244\\r\\nlast'");
    expect(ran.lines).toEqual(["ä", "last"]);
  });

  it("goes into a file where one is named, and then not into the log", async () => {
    const file = path.join(await makeFolder(), "report.json");
    const ran = await runScript("echo '{}'; echo warning >&2", { capture: { file, streams: "stdout" } });
    expect(ran.lines).toEqual(["warning"]);
    expect(await readFile(file, "utf8")).toBe("{}\n");
  });

  it("goes into both where the file takes both streams", async () => {
    const file = path.join(await makeFolder(), "report.txt");
    const ran = await runScript("echo out; sleep 0.05; echo err >&2", { capture: { file, streams: "both" } });
    expect(ran.lines).toEqual(["out", "err"]);
    expect(await readFile(file, "utf8")).toBe("out\nerr\n");
  });

  it("that cannot be written anywhere keeps the command from starting", async () => {
    const ran = await runScript("true", { capture: { file: "/nowhere/report.json", streams: "stdout" } });
    expect(ran.ending).toBe("not_started");
    expect(ran.reason).toContain("Its report cannot be written: ENOENT");
  });
});

describe("the environment", () => {
  it("is the one given, a mark of the process tree aside", async () => {
    const { lines } = await runScript("env", { env: { PATH: process.env["PATH"] ?? "", A: "$(b) ${C}" } });
    const names = lines
      .map((line) => line.split("=")[0])
      .filter((name) => !["PWD", "SHLVL", "_", "OLDPWD"].includes(name ?? ""));
    expect(names.toSorted()).toEqual(["A", "CHAINOPS_PROCESS_MARK", "PATH"]);
    expect(lines).toContain("A=$(b) ${C}");
  });
});

describe.runIf(process.platform === "linux")("resources", () => {
  const node = JSON.stringify(process.execPath);

  it("are measured: processor time of all descendants, and memory", async () => {
    const burn = "const end = Date.now() + 600; while (Date.now() < end); const b = Buffer.alloc(60e6, 1);";
    const { usage } = await runScript(`bash -c '${node} -e "${burn} setTimeout(() => b, 600)"'`);
    expect(usage.userSeconds).toBeGreaterThan(0.2);
    expect(usage.systemSeconds).toBeGreaterThanOrEqual(0);
    expect(usage.peakMemoryBytes).toBeGreaterThan(60e6);
  });

  it("beyond the limit of memory end the command", async () => {
    const eat = "const held = []; setInterval(() => held.push(Buffer.alloc(20e6, 1)), 20)";
    const ran = await runScript(`${node} -e '${eat}'`, { limits: { memoryBytes: 200e6 } });
    expect(ran.ending).toBe("over_limit");
    expect(ran.reason).toMatch(/^it held \d+ bytes of memory; at most 200000000 are allowed$/);
  });

  it("beyond the limit of processor time end the command", async () => {
    const ran = await runScript("while :; do :; done", { limits: { cpuSeconds: 0.3 } });
    expect(ran.ending).toBe("over_limit");
    expect(ran.reason).toMatch(/^it used \d+\.\d s of processor time; at most 0\.3 s are allowed$/);
  });

  it("cannot be made up by the command", async () => {
    const { usage, exitCode } = await runScript("echo '9m9s 9m9s' >&3 || exit 5");
    expect(exitCode).toBe(5);
    expect(usage.userSeconds).toBeLessThan(5);
  });
});
