import { InputError } from "@chainops/core/errors";
import { buildDag, type DagNode } from "@chainops/core/pipeline/dag";
import { findCriticalPath } from "@chainops/core/pipeline/critical-path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acyclicNodes } from "./acyclic-nodes.ts";

const node = (id: string, ...needs: string[]): DagNode => ({ id, needs });
const weigh = ({ id }: DagNode): number => (id.charCodeAt(1) * 7) % 11;
const ids = (nodes: readonly DagNode[]): string[] => nodes.map(({ id }) => id);

function problemsOf(nodes: readonly DagNode[]): readonly string[] {
  try {
    buildDag(nodes);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe("buildDag", () => {
  it("keeps the declared order where the needs allow it", () => {
    expect(ids(buildDag([node("c"), node("a"), node("b", "a")]).order)).toEqual(["c", "a", "b"]);
  });

  it("moves a step behind what it needs", () => {
    expect(ids(buildDag([node("deploy", "test"), node("test", "build"), node("build")]).order)).toEqual([
      "build",
      "test",
      "deploy",
    ]);
  });

  it("puts steps that can run together into one level", () => {
    const dag = buildDag([node("build"), node("scan"), node("test", "build"), node("ship", "test", "scan")]);
    expect(dag.levels.map(ids)).toEqual([["build", "scan"], ["test"], ["ship"]]);
  });

  it("accepts no steps at all", () => {
    expect(buildDag([])).toMatchObject({ order: [], levels: [] });
  });

  it("takes a repeated need as one", () => {
    const dag = buildDag([node("a"), node("b", "a", "a")]);
    expect(dag.needsOf("b")).toEqual(["a"]);
    expect(dag.dependentsOf("a")).toEqual(["b"]);
  });

  const refused = [
    { name: "a step that needs itself", nodes: [node("a", "a")], problem: "a → a" },
    { name: "two steps that need each other", nodes: [node("a", "b"), node("b", "a")], problem: "a → b → a" },
    {
      name: "a circle behind steps that are not part of it",
      nodes: [node("start", "x"), node("x", "y"), node("y", "z"), node("z", "x")],
      problem: "circle: x → y → z → x.",
    },
    {
      name: "a need that is not declared, naming both",
      nodes: [node("test", "build")],
      problem: 'Step "test" needs "build", which is not declared.',
    },
    { name: "an id declared twice", nodes: [node("a"), node("a")], problem: 'Step "a" is declared 2 times' },
  ];
  it.each(refused)("refuses $name", ({ nodes, problem }) => {
    expect(problemsOf(nodes)).toEqual([expect.stringContaining(problem)]);
  });

  it("names all duplicates and missing needs at once", () => {
    expect(problemsOf([node("a"), node("a"), node("b", "x"), node("c", "y")])).toHaveLength(3);
  });

  it("treats ids like __proto__ as ordinary names", () => {
    const dag = buildDag([node("__proto__", "constructor"), node("constructor")]);
    expect(ids(dag.order)).toEqual(["constructor", "__proto__"]);
  });

  it("orders a chain of 100,000 steps", () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => node(`s${i}`, ...(i < 99_999 ? [`s${i + 1}`] : [])));
    expect(buildDag(chain).order[0]?.id).toBe("s99999");
  });

  it("puts every step of any acyclic graph after its needs and on a later level", () => {
    fc.assert(
      fc.property(acyclicNodes, (nodes) => {
        const dag = buildDag(nodes);
        const position = new Map(dag.order.map(({ id }, index) => [id, index]));
        const level = new Map(dag.levels.flatMap((group, index) => group.map(({ id }) => [id, index] as const)));
        expect(position.size).toBe(nodes.length);
        for (const { id, needs } of nodes) {
          for (const need of needs) expect(position.get(need)).toBeLessThan(position.get(id) ?? -1);
          expect(level.get(id)).toBe(Math.max(-1, ...needs.map((need) => level.get(need) ?? Infinity)) + 1);
        }
      }),
    );
  });

  it("reports a real circle whenever one is closed in any graph", () => {
    fc.assert(
      fc.property(acyclicNodes, fc.nat(), (nodes, pick) => {
        const target = buildDag(nodes).order[pick % nodes.length];
        fc.pre(target !== undefined && target.needs.length > 0);
        const [need] = target.needs;
        const closed = nodes.map((each) => (each.id === need ? node(each.id, ...each.needs, target.id) : each));
        const path = /circle: (.*)\./.exec(problemsOf(closed)[0] ?? "")?.[1]?.split(" → ") ?? [];
        expect(path.length).toBeGreaterThan(1);
        expect(path[0]).toBe(path.at(-1));
        path.slice(0, -1).forEach((id, index) => {
          expect(closed.find((each) => each.id === id)?.needs).toContain(path[index + 1]);
        });
      }),
    );
  });
});

describe("findCriticalPath", () => {
  const weights = new Map([
    ["build", 10],
    ["scan", 40],
    ["test", 25],
    ["ship", 1],
  ]);
  const weightOf = ({ id }: DagNode): number => weights.get(id) ?? 0;

  it("follows the slowest chain", () => {
    const dag = buildDag([node("build"), node("scan"), node("test", "build"), node("ship", "test", "scan")]);
    expect(findCriticalPath(dag, weightOf)).toEqual({ path: ["scan", "ship"], total: 41 });
  });

  it("is empty for no steps", () => {
    expect(findCriticalPath(buildDag([]), weightOf)).toEqual({ path: [], total: 0 });
  });

  it.each([Number.NaN, -1, Infinity])("refuses the weight %d", (weight) => {
    expect(() => findCriticalPath(buildDag([node("a")]), () => weight)).toThrow(RangeError);
  });

  it("is a chain of needs, as heavy as no other", () => {
    fc.assert(
      fc.property(acyclicNodes, (nodes) => {
        const dag = buildDag(nodes);
        const { path, total } = findCriticalPath(dag, weigh);
        path.slice(1).forEach((id, index) => expect(dag.needsOf(id)).toContain(path[index]));
        const heaviest = (id: string): number =>
          weigh(node(id)) + Math.max(0, ...dag.needsOf(id).map((need) => heaviest(need)));
        expect(total).toBe(Math.max(0, ...nodes.map(({ id }) => heaviest(id))));
      }),
    );
  });
});
