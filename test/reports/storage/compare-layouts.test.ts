import { describe, expect, it } from "vitest";
import { compareLayouts } from "@chainops/reports/storage/compare-layouts";
import { openLayoutJudge } from "@chainops/reports/storage/judge-layouts";
import { parseStoredLayout } from "@chainops/reports/storage/parse-layout";
import { compileLayouts } from "./compile-layouts.ts";

const NAMESPACE = (members: string, id = "example.main") =>
  `contract C { /// @custom:storage-location erc7201:${id}\n struct Main { ${members} } }`;

/** `issues` are what the byte map tells; `plainIssues` where that is another without the syntax tree. */
const CASES: {
  name: string;
  base: string;
  now: string;
  issues: string[];
  plainIssues?: string[];
}[] = [
  { name: "an appended variable", base: "contract C { uint a; }", now: "contract C { uint a; uint b; }", issues: [] },
  {
    name: "a variable appended in the last slot",
    base: "contract C { uint8 a; }",
    now: "contract C { uint8 a; address b; }",
    issues: [],
  },
  {
    name: "an inserted variable",
    base: "contract C { uint a; address b; }",
    now: "contract C { uint x; uint a; address b; }",
    issues: ["moved", "moved"],
  },
  {
    name: "a variable inserted into the free bytes of a slot",
    base: "contract C { uint8 a; uint b; }",
    now: "contract C { uint8 a; uint8 x; uint b; }",
    issues: [],
  },
  { name: "a rename", base: "contract C { uint a; }", now: "contract C { uint b; }", issues: ["renamed"] },
  {
    name: "a rename with OpenZeppelin's note",
    base: "contract C { uint a; }",
    now: "contract C { /// @custom:oz-renamed-from a\n uint b; }",
    issues: [],
    plainIssues: ["renamed"],
  },
  { name: "a new type", base: "contract C { address a; }", now: "contract C { uint160 a; }", issues: ["retyped"] },
  {
    name: "a new type with OpenZeppelin's note",
    base: "contract C { address a; }",
    now: "contract C { /// @custom:oz-retyped-from address\n uint160 a; }",
    issues: [],
    plainIssues: ["retyped"],
  },
  {
    name: "a larger type with OpenZeppelin's note",
    base: "contract C { uint8 a; }",
    now: "contract C { /// @custom:oz-retyped-from uint8\n uint16 a; }",
    issues: ["retyped"],
  },
  {
    name: "a contract instead of an address",
    base: "contract C { address a; }",
    now: "interface I {} contract C { I a; }",
    issues: [],
  },
  {
    name: "a deleted variable",
    base: "contract C { uint a; uint b; }",
    now: "contract C { uint a; }",
    issues: ["deleted"],
  },
  {
    name: "another variable in the place of one",
    base: "contract C { uint a; uint b; }",
    now: "contract C { uint a; address x; }",
    issues: ["replaced"],
  },
  {
    name: "two variables that change places",
    base: "contract C { uint a; uint b; }",
    now: "contract C { uint b; uint a; }",
    issues: ["moved", "moved"],
  },
  {
    name: "a gap that gives way to a variable",
    base: "contract P { uint a; uint[5] __gap; } contract C is P { uint z; }",
    now: "contract P { uint a; uint b; uint[4] __gap; } contract C is P { uint z; }",
    issues: [],
  },
  {
    name: "a gap that is used up",
    base: "contract P { uint a; uint[2] __gap; } contract C is P { uint z; }",
    now: "contract P { uint a; uint b; uint c; } contract C is P { uint z; }",
    issues: [],
  },
  {
    name: "a gap that did not shrink",
    base: "contract P { uint a; uint[5] __gap; } contract C is P { uint z; }",
    now: "contract P { uint a; uint b; uint[5] __gap; } contract C is P { uint z; }",
    issues: ["gap", "moved"],
  },
  {
    name: "a gap that shrank too much",
    base: "contract P { uint a; uint[5] __gap; } contract C is P { uint z; }",
    now: "contract P { uint a; uint b; uint[3] __gap; } contract C is P { uint z; }",
    issues: ["moved"],
  },
  {
    name: "a gap at the end that shrank too much",
    base: "contract C { uint a; uint[5] __gap; }",
    now: "contract C { uint a; uint b; uint[3] __gap; }",
    issues: ["gap"],
  },
  {
    name: "a gap at the end that grew",
    base: "contract C { uint a; uint[5] __gap; }",
    now: "contract C { uint a; uint[6] __gap; }",
    issues: ["gap"],
  },
  {
    name: "a gap that is gone",
    base: "contract C { uint a; uint[5] __gap; }",
    now: "contract C { uint a; }",
    issues: ["gap"],
  },
  {
    name: "a variable added to a base contract without a gap",
    base: "contract P { uint a; } contract C is P { uint z; }",
    now: "contract P { uint a; uint b; } contract C is P { uint z; }",
    issues: ["moved"],
  },
  {
    name: "bases in another order",
    base: "contract P { uint a; } contract Q { address b; } contract C is P, Q { }",
    now: "contract P { uint a; } contract Q { address b; } contract C is Q, P { }",
    issues: ["moved", "moved"],
  },
  {
    name: "a struct that grows in a mapping",
    base: "contract C { struct S { uint a; } mapping(address => S) m; }",
    now: "contract C { struct S { uint a; uint b; } mapping(address => S) m; }",
    issues: [],
  },
  {
    name: "a struct that grows in its place",
    base: "contract C { struct S { uint a; } S s; }",
    now: "contract C { struct S { uint a; uint b; } S s; }",
    issues: ["retyped"],
  },
  {
    name: "a struct that grows in its place without a slot more",
    base: "contract C { struct S { uint8 a; } S s; }",
    now: "contract C { struct S { uint8 a; uint8 b; } S s; }",
    issues: ["retyped"],
  },
  {
    name: "one of two structs of one name that changes",
    base: "library A { struct S { uint a; } } library B { struct S { uint b; } } contract C { A.S s; B.S t; }",
    now: "library A { struct S { address a; } } library B { struct S { uint b; } } contract C { A.S s; B.S t; }",
    issues: ["retyped"],
  },
  {
    name: "a struct that grows in a dynamic array",
    base: "contract C { struct S { uint a; } S[] s; }",
    now: "contract C { struct S { uint a; uint b; } S[] s; }",
    issues: ["retyped"],
  },
  {
    name: "a struct whose gap gives way to a member",
    base: "contract C { struct S { uint a; uint[4] __gap; } S s; uint z; }",
    now: "contract C { struct S { uint a; uint b; uint[3] __gap; } S s; uint z; }",
    issues: [],
  },
  {
    name: "a renamed member of a struct",
    base: "contract C { struct S { uint a; } mapping(address => S) m; }",
    now: "contract C { struct S { uint b; } mapping(address => S) m; }",
    issues: ["retyped"],
  },
  {
    name: "a renamed struct",
    base: "contract C { struct S { uint a; } mapping(address => S) m; }",
    now: "contract C { struct T { uint a; } mapping(address => T) m; }",
    issues: [],
  },
  {
    name: "two structs of one name that change places",
    base: "library A { struct S { uint a; } } library B { struct S { uint b; } } contract C { A.S s; B.S t; }",
    now: "library A { struct S { uint a; } } library B { struct S { uint b; } } contract C { B.S s; A.S t; }",
    issues: ["retyped", "retyped"],
  },
  {
    name: "a mapping with another key",
    base: "contract C { mapping(address => uint) m; }",
    now: "contract C { mapping(uint => uint) m; }",
    issues: ["retyped"],
  },
  {
    name: "a longer fixed array",
    base: "contract C { uint[3] a; }",
    now: "contract C { uint[4] a; }",
    issues: ["retyped"],
  },
  {
    name: "a fixed array that became dynamic",
    base: "contract C { uint[1] a; }",
    now: "contract C { uint[] a; }",
    issues: ["retyped"],
  },
  {
    name: "an enum with another value behind",
    base: "contract C { enum E { A, B } E e; }",
    now: "contract C { enum E { A, B, X } E e; }",
    issues: [],
  },
  {
    name: "an enum with another value in front",
    base: "contract C { enum E { A, B } E e; }",
    now: "contract C { enum E { X, A, B } E e; }",
    issues: ["retyped"],
    plainIssues: [],
  },
  {
    name: "a value type of the same size",
    base: "type T is uint128; contract C { T t; }",
    now: "type U is uint128; contract C { U t; }",
    issues: [],
  },
  {
    name: "a value type of another size",
    base: "type T is uint128; contract C { T t; }",
    now: "type T is uint64; contract C { T t; }",
    issues: ["retyped"],
  },
  {
    name: "a function that became internal",
    base: "contract C { function() external f; }",
    now: "contract C { function() internal f; }",
    issues: ["retyped"],
  },
  {
    name: "another base slot",
    base: "contract C layout at 0x10 { uint a; }",
    now: "contract C layout at 0x20 { uint a; }",
    issues: ["moved"],
  },
  {
    name: "a namespace with a member appended",
    base: NAMESPACE("uint a; address b;"),
    now: NAMESPACE("uint a; address b; uint c;"),
    issues: [],
  },
  {
    name: "a namespace with a member inserted",
    base: NAMESPACE("uint a; address b;"),
    now: NAMESPACE("uint x; uint a; address b;"),
    issues: ["moved", "moved"],
    plainIssues: [],
  },
  {
    name: "a namespace of another name",
    base: NAMESPACE("uint a;"),
    now: NAMESPACE("uint a;", "example.other"),
    issues: ["namespace"],
    plainIssues: [],
  },
];

describe.each(CASES)("$name", ({ base, now, issues, plainIssues = issues }) => {
  const [before, after] = [compileLayouts(base), compileLayouts(now)];
  const rules = { allowRename: false };

  it("is judged byte by byte with the syntax tree", () => {
    expect(compareLayouts(before.ast, after.ast, rules).issues.map(({ kind }) => kind)).toEqual(issues);
  });

  it("is judged byte by byte without the syntax tree", () => {
    expect(compareLayouts(before.plain, after.plain, rules).issues.map(({ kind }) => kind)).toEqual(plainIssues);
  });

  it("is judged alike by upgrades-core", async () => {
    const judge = await openLayoutJudge([after.ast]);
    const verdict = judge(before.ast, after.ast, rules);
    expect({ judge: verdict.judge, isSafe: verdict.issues.length === 0 }).toEqual({
      judge: "upgrades-core",
      isSafe: issues.length === 0,
    });
  });

  it("is judged alike after a baseline held it", () => {
    const stored = parseStoredLayout(JSON.parse(JSON.stringify(before.ast)));
    expect(stored).toEqual(before.ast);
    expect(compareLayouts(stored, after.ast, rules)).toEqual(compareLayouts(before.ast, after.ast, rules));
  });
});

async function judgeBoth(base: string, now: string) {
  const [before, after] = [compileLayouts(base), compileLayouts(now)];
  const rules = { allowRename: true };
  const byUpgradesCore = (await openLayoutJudge([after.ast]))(before.ast, after.ast, rules);
  const byByteMap = (await openLayoutJudge([]))(before.plain, after.plain, rules);
  return [byUpgradesCore, byByteMap].map(({ issues }) => issues.map(({ kind }) => kind));
}

describe("where renames are allowed", () => {
  it("a variable may change its name", async () => {
    expect(await judgeBoth("contract C { uint a; }", "contract C { uint b; }")).toEqual([[], []]);
  });

  it.each([
    ["contract C { uint a; uint b; }", "contract C { uint b; uint a; }"],
    ["contract C { uint a; uint b; }", "contract C { uint x; uint a; uint b; }"],
  ])("variables that move are no renames: %s to %s", async (base, now) => {
    expect(await judgeBoth(base, now)).toEqual([
      ["moved", "moved"],
      ["moved", "moved"],
    ]);
  });
});

const tree = (member: string) =>
  compileLayouts(`contract C { struct T { ${member} mapping(uint => T) down; } T t; }`).ast;

it("judges types that lead back to themselves, which upgrades-core does not", async () => {
  const judge = await openLayoutJudge([tree("uint a;")]);
  expect(judge(tree("uint a;"), tree("uint a;"), { allowRename: false })).toMatchObject({
    judge: "byte-map",
    issues: [],
  });
  const [issue] = judge(tree("uint a;"), tree("address a;"), { allowRename: false }).issues;
  expect(issue?.kind).toBe("retyped");
});

it("tells what it could not see without a syntax tree", () => {
  const enums = compileLayouts("contract C { enum E { A } E e; }");
  expect(compareLayouts(enums.plain, enums.ast, { allowRename: false }).notes).toEqual([
    "The members of enum C.E are not known, so they were not compared; a build-info tells them.",
  ]);
  const spaces = compileLayouts(NAMESPACE("uint a;"));
  expect(compareLayouts(spaces.plain, spaces.ast, { allowRename: false }).notes[0]).toContain("ERC-7201");
  expect(compareLayouts(spaces.ast, spaces.plain, { allowRename: false }).issues.map(({ kind }) => kind)).toEqual([
    "uncompared",
  ]);
});

it("says in words what changed", () => {
  const [before, after] = ["uint a; address b;", "uint a; uint96 x; address b;"].map(
    (body) => compileLayouts(`contract C { ${body} }`).plain,
  );
  if (before === undefined || after === undefined) throw new Error("no layouts");
  expect(compareLayouts(before, after, { allowRename: false }).issues).toEqual([
    { kind: "moved", contract: "C", label: "b", message: "`b` moved from slot 1 to slot 1, byte 12." },
  ]);
});
