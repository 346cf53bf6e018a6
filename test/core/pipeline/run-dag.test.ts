import { buildDag, type DagNode } from "@chainops/core/pipeline/dag";
import { runDag, type DagStatus } from "@chainops/core/pipeline/run-dag";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acyclicNodes } from "./acyclic-nodes.ts";

const node = (id: string, ...needs: string[]): DagNode => ({ id, needs });
const never = new AbortController().signal;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("runDag", () => {
  it("gives back what each step returned, in topological order", async () => {
    const dag = buildDag([node("test", "build"), node("build")]);
    const outcomes = await runDag(dag, async ({ id }) => id.length, { maxParallel: 1, signal: never });
    expect([...outcomes]).toEqual([
      ["build", { status: "success", value: 5 }],
      ["test", { status: "success", value: 4 }],
    ]);
  });

  it("skips what depends on a failed step and runs the rest", async () => {
    const dag = buildDag([node("a"), node("b", "a"), node("c", "b"), node("d")]);
    const broken = new Error("broken");
    const outcomes = await runDag(dag, async ({ id }) => (id === "a" ? Promise.reject(broken) : id), {
      maxParallel: 2,
      signal: never,
    });
    expect(Object.fromEntries(outcomes)).toEqual({
      a: { status: "failed", error: broken },
      b: { status: "skipped", because: "a" },
      c: { status: "skipped", because: "b" },
      d: { status: "success", value: "d" },
    });
  });

  it("cancels waiting steps on abort and waits for the running one", async () => {
    const abort = new AbortController();
    const dag = buildDag([node("a"), node("b", "a"), node("c")]);
    const outcomes = await runDag(
      dag,
      async (_node, signal) => {
        abort.abort();
        await turn();
        signal.throwIfAborted();
      },
      { maxParallel: 1, signal: abort.signal },
    );
    expect([...outcomes.values()].map(({ status }) => status)).toEqual(["cancelled", "cancelled", "cancelled"]);
  });

  it("runs nothing when it was aborted before", async () => {
    const started: string[] = [];
    const outcomes = await runDag(buildDag([node("a")]), async ({ id }) => started.push(id), {
      maxParallel: 1,
      signal: AbortSignal.abort(),
    });
    expect(started).toEqual([]);
    expect(outcomes.get("a")).toEqual({ status: "cancelled" });
  });

  it("resolves for no steps", async () => {
    expect(await runDag(buildDag([]), turn, { maxParallel: 1, signal: never })).toEqual(new Map());
  });

  it("reports every state of a step once", async () => {
    const seen: string[] = [];
    await runDag(buildDag([node("a")]), turn, {
      maxParallel: 1,
      signal: never,
      onStatus: (id, { status }: DagStatus) => seen.push(`${id} ${status}`),
    });
    expect(seen).toEqual(["a pending", "a running", "a success"]);
  });

  it("runs what needs a step whose end allows it, and skips it where it does not", async () => {
    const dag = buildDag([node("a"), node("b", "a"), node("c"), node("d", "c")]);
    const outcomes = await runDag(dag, async ({ id }) => (id === "a" ? Promise.reject(new Error("broken")) : id), {
      maxParallel: 2,
      signal: never,
      allowsDependents: ({ id }) => id === "a",
    });
    expect([...outcomes].map(([id, { status }]) => [id, status])).toEqual([
      ["a", "failed"],
      ["b", "success"],
      ["c", "success"],
      ["d", "skipped"],
    ]);
  });

  it("pauses before a step that waits for a person, once its needs are met", async () => {
    const started: string[] = [];
    const dag = buildDag([node("a"), node("b", "a"), node("c", "b"), node("d", "a"), node("e", "x"), node("x")]);
    const outcomes = await runDag(
      dag,
      async ({ id }) => {
        started.push(id);
        if (id === "x") throw new Error("broken");
      },
      { maxParallel: 1, signal: never, pauses: ({ id }) => id === "b" || id === "e" },
    );
    expect(started.toSorted()).toEqual(["a", "d", "x"]);
    expect(outcomes.get("b")).toEqual({ status: "paused", because: "b" });
    expect(outcomes.get("c")).toEqual({ status: "paused", because: "b" });
    expect(outcomes.get("e")).toEqual({ status: "skipped", because: "x" });
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses %d parallel steps", async (maxParallel) => {
    await expect(runDag(buildDag([node("a")]), turn, { maxParallel, signal: never })).rejects.toThrow(RangeError);
  });

  it("never starts a step before its needs succeeded nor more steps than allowed, in any graph", async () => {
    await fc.assert(
      fc.asyncProperty(
        acyclicNodes,
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
        async (nodes, maxParallel, failing) => {
          const failed = new Set(failing.map((index) => `n${index}`));
          const succeeded = new Set<string>();
          let running = 0;
          const outcomes = await runDag(
            buildDag(nodes),
            async ({ id, needs }) => {
              expect(++running).toBeLessThanOrEqual(maxParallel);
              expect(needs.every((need) => succeeded.has(need))).toBe(true);
              await turn();
              running -= 1;
              if (failed.has(id)) throw new Error(id);
              succeeded.add(id);
            },
            { maxParallel, signal: never },
          );
          for (const { id, needs } of nodes) {
            const blocked = needs.some((need) => outcomes.get(need)?.status !== "success");
            const expected = blocked ? "skipped" : failed.has(id) ? "failed" : "success";
            expect(outcomes.get(id)?.status).toBe(expected);
          }
        },
      ),
    );
  });
});
