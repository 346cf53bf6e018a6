import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseByteSize } from "@chainops/core/config/schema/pipeline/stage-resources";
import { createLineSplitter, createTail } from "@chainops/core/runner/exec-output";
import { parseTimes, shellInvocation } from "@chainops/core/runner/exec-shell";
import { findTool, toolFolders } from "@chainops/core/runner/exec-tools";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./exec-folder.ts";

describe("shellInvocation", () => {
  it("hands a script over as an argument, never as part of the shell's own text", () => {
    const script = "echo '\"; exit 7 #";
    const { file, args } = shellInvocation(script, "linux");
    expect([file, args.at(-1)]).toEqual(["bash", script]);
    expect(args.slice(0, -1).join(" ")).not.toContain("exit 7");
  });

  it("takes PowerShell on Windows, which stops at a failing program as well", () => {
    const { file, args, tellsTimes } = shellInvocation("npm test", "win32");
    expect([file, tellsTimes]).toEqual(["pwsh", false]);
    expect(args.at(-1)).toBe(
      "$ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true\nnpm test\nif (Test-Path -LiteralPath variable:\\LASTEXITCODE) { exit $LASTEXITCODE }",
    );
  });
});

describe("parseTimes", () => {
  it("adds the shell's own time to that of its children", () => {
    expect(parseTimes("0m0.002s 0m0.001s\n1m2.500s 0m0.100s\n")).toEqual({ userSeconds: 62.502, systemSeconds: 0.101 });
  });
  it.each(["", "0m0.002s 0m0.001s\n", "nonsense"])("knows nothing of %j", (text) => {
    expect(parseTimes(text)).toBeUndefined();
  });
});

describe("createLineSplitter", () => {
  it("gives the same lines however the text is torn", () => {
    const piece = fc.constantFrom("a", "ä", "漢", "\n", "\r\n", "🙂");
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (pieces, steps) => {
        const text = pieces.join("");
        const bytes = Buffer.from(text);
        const lines: string[] = [];
        const splitter = createLineSplitter((line) => lines.push(line));
        for (let at = 0, step = 0; at < bytes.length; step++) {
          const size = steps[step % steps.length] ?? 1;
          splitter.write(bytes.subarray(at, at + size));
          at += size;
        }
        splitter.end();
        const expected = text.split(/\r?\n/);
        if (expected.at(-1) === "") expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });
});

describe("createTail", () => {
  it("keeps the last lines that fit, and the end of one that alone does not", () => {
    const tail = createTail(20);
    for (let line = 0; line < 5000; line++) tail.add(`line ${line}`);
    expect(tail.text()).toBe("line 4998\nline 4999");
    tail.add("x".repeat(50));
    expect(tail.text()).toBe("x".repeat(20));
  });
});

describe("findTool", () => {
  it("takes the first executable file of that name, and tells a script from a program", async () => {
    const folder = await makeFolder();
    await mkdir(path.join(folder, "a", "tool"), { recursive: true });
    await mkdir(path.join(folder, "b"));
    await writeFile(path.join(folder, "b", "tool"), "#!/bin/sh\n");
    const folders = ["a", "b"].map((name) => path.join(folder, name));
    expect(findTool("tool", folders)).toBeUndefined();
    await chmod(path.join(folder, "b", "tool"), 0o755);
    expect(findTool("tool", folders)).toEqual({ file: path.join(folder, "b", "tool"), isScript: true });
    expect(findTool("node", [path.dirname(process.execPath)])).toMatchObject({ isScript: false });
  });

  it("passes over a folder that depends on where one stands", () => {
    expect(findTool("node", [".", path.relative(process.cwd(), path.dirname(process.execPath))])).toBeUndefined();
  });

  it("looks where cargo keeps its commands", () => {
    expect(toolFolders({ PATH: "/a", HOME: "/home/me" })).toEqual(["/a", "/home/me/.cargo/bin"]);
    expect(toolFolders({ Path: "/a", HOME: "/home/me", CARGO_HOME: "/c" })).toEqual(["/a", "/c/bin"]);
  });
});

describe("parseByteSize", () => {
  it.each<[number | string, number | undefined]>([
    [1, 1],
    ["2GB", 2e9],
    ["512 MiB", 512 * 1024 * 1024],
    ["1.5KB", 1500],
    [0, undefined],
    [1.5, undefined],
    ["0MB", undefined],
    ["2", undefined],
    ["2 PB", undefined],
    ["-1KB", undefined],
  ])("reads %j as %j", (text, bytes) => {
    expect(parseByteSize(text)).toBe(bytes);
  });
});
