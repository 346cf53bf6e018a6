import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureComplexity, MEASURED_EXTENSIONS } from "@chainops/reports/complexity/measure-complexity";

const measureAll = (source: string, path = "a.ts") => measureComplexity(path, source) ?? [];
const measure = (source: string, path = "a.ts") =>
  measureAll(source, path).map(({ qualifiedName, complexity }) => `${qualifiedName} ${complexity}`);
const body = (text: string) => measureAll(`function f() { ${text} }`)[0]?.complexity;

describe("complexity of TypeScript functions", () => {
  test.each([
    ["nothing", "", 1],
    [
      "branches and loops",
      "if (a) {} else if (b) {} for (;;) {} for (const c of d) {} while (e) {} do {} while (g)",
      7,
    ],
    [
      "cases without default, and catch",
      "switch (a) { case 1: case 2: break; default: } try {} catch {} finally {}",
      4,
    ],
    ["operators that cut short, and their assignments", "a && b || c ?? d; a &&= 1; a ||= 2; a ??= 3", 7],
    ["ternaries, one in another", "a ? b ? 1 : 2 : c ? 3 : 4", 4],
    ["no optional chaining, no default values", "a?.b?.[c]?.(d); const { e = 1 } = g; a ?.5 : 1", 2],
    ["no methods with such names", "p.catch(q); a.if(b).for.while; ({ if: 1, case: 2, catch: 3 })", 1],
    [
      "no words in strings, templates and comments",
      "'if'; \"a ? b\"; `while && ${a ? `if ${b}` : 2} ||`; // if\n /* for */",
      2,
    ],
    [
      "regular expressions apart from divisions",
      "a / b ? 1 : 2 / c; x = /[/?]&&\\/ || if/g; if (d) /&&/.test(e); return /a?b:c/",
      3,
    ],
    [
      "types apart from code",
      "let a: B extends C ? D : (x?: E) => F; let c: { d?(): void; e?: g } = h as I<J> ? 1 : 2;",
      2,
    ],
    ["labels and cases with ternaries", "a: for (;;) { switch (b) { case c ? 1 : 2: d ? e : g } }", 5],
  ])("counts %s", (_name, text, expected) => {
    expect(body(text)).toBe(expected);
  });

  test("names functions by what they stand in and are assigned to; each counts by itself", () => {
    const source = `
export default function () { return a && b }
async function* outer<T extends U>(a?: T): Promise<(b: T) => void> { const inner = async (c) => c ? 1 : 2; return x.map(y => y || 1) }
const arrow: Handler<(x: number) => void> = (x) => { if (x) {} }
const short = <T,>(x: T): x is string => x ? 1 : 2
const assigned = async function () {}
abstract class Vault<T> extends mixin(Base)<T> implements I {
  field = (x) => x && 1
  static { if (a) {} }
  @decorated(() => 1) constructor(private readonly a: string, b = () => 2) { super() }
  get total(): number { return a ? 1 : 2 }
  static async *#hidden<K extends keyof T>(this: T, key?: K) { for await (const x of y) {} }
  abstract missing(): void
  optional?(): void
  [Symbol.iterator]() {}
}
interface Shape { draw(a?: () => void): void; if(x: y): z }
type Fn = T extends (...args: any[]) => infer R ? R : never
const object = { method(): A { if (b) {} }, get x() { return 1 }, arrow: () => 1, async *gen() {}, [computed]() {} }
function overload(a: string): void
function overload(a: unknown) { return a }
`;
    expect(measure(source)).toEqual([
      "<function> 2",
      "outer 1",
      "outer.inner 2",
      "outer.<arrow> 2",
      "arrow 2",
      "short 2",
      "assigned 1",
      "Vault.field 2",
      "Vault.<arrow> 1",
      "Vault.constructor 1",
      "Vault.constructor.b 1",
      "Vault.total 2",
      "Vault.#hidden 2",
      "Vault.missing 1",
      "Vault.optional 1",
      "Vault.<computed> 1",
      "method 2",
      "x 1",
      "arrow 1",
      "gen 1",
      "<computed> 1",
      "overload 1",
      "overload 1",
    ]);
    const withoutBody = measureAll(source).filter(({ hasBody }) => !hasBody);
    expect(withoutBody.map(({ name }) => name)).toEqual(["missing", "optional", "overload"]);
  });

  test("arrow functions end where their expression ends", () => {
    const source =
      "const a = b => b ? 1 : 2\nconst c = d && e\nf(x => x && 1, y => y || z ? 1 : 2)\nq = c ? x => x : y => y && 1";
    expect(measure(source)).toEqual(["a 2", "<arrow> 2", "<arrow> 3", "<arrow> 1", "<arrow> 2"]);
  });

  test("a type in parentheses in front of an arrow is the type it returns", () => {
    expect(measure("const take = (): (() => void) => { return () => { if (a) return } }")).toEqual([
      "take 1",
      "take.<arrow> 2",
    ]);
  });

  test.each(["a.tsx", "a.jsx", "a.js"])("elements in %s are no code, except what stands in their braces", (path) => {
    const source = `function View() {
  const a = b < c && d > e;
  return <A.B title="it's" on={() => x && y} {...z}>don't if (a) {b ? <p>it's</p> : <br/>} <></> {/* if */}</A.B>;
}
const next = () => (a ? 1 : 2);`;
    expect(measure(source, path)).toEqual(["View 3", "View.<arrow> 2", "next 2"]);
  });

  test("generic arrow functions in TSX are no elements", () => {
    expect(measure("const a = <T,>(x: T) => x ? 1 : 2;\nconst b = <T extends U>(x: T) => x && 1;", "a.tsx")).toEqual([
      "a 2",
      "b 2",
    ]);
  });

  test("tells lines, from the keyword or parameters to the end", () => {
    expect(measureAll("\n\nfunction a(\n) {\n  `x\n`;\n}\nconst b = (\n) =>\n  c;\n")).toMatchObject([
      { name: "a", startLine: 3, endLine: 7 },
      { name: "b", startLine: 8, endLine: 10 },
    ]);
  });

  test.each(MEASURED_EXTENSIONS)("any text in a file .%s is read to its end, with lines inside it", (extension) => {
    const piece = fc.constantFrom(
      "function f(",
      ") {",
      "}",
      "'",
      "`",
      "${",
      "/*",
      "//",
      "\n",
      "if",
      "class A {",
      "=>",
      "<a>",
      "</a>",
      "x =>",
      "?",
      ":",
      "type A =",
      "(a): (",
      "[",
      "]",
      "<",
      ">",
      "/",
      "\\",
      "as",
      "{",
    );
    const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split("\n").length;
        for (const { startLine, endLine, complexity } of measureAll(text, `a.${extension}`)) {
          expect(startLine).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeGreaterThanOrEqual(startLine);
          expect(endLine).toBeLessThanOrEqual(lines);
          expect(complexity).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "{",
    "(",
    "x=>{",
    "x=>",
    "(a):(",
    "`${",
    "<a b={",
    "class A{f(){",
    "a<",
    "type A = B extends ",
    "class extends ",
  ])("a megabyte of %s neither hangs nor overflows", (text) => {
    expect(measureAll(text.repeat(1_000_000 / text.length), "a.tsx").length).toBeGreaterThanOrEqual(0);
  });
});

describe("the language of a source", () => {
  test.each([
    ["src/Vault.sol", "contract A { function f() public { if (a) {} } }", ["A.f 2"]],
    ["src/lib.rs", "impl A { fn f() { if a {} } }", ["A::f 2"]],
    ["a.d/x.mts", "const f = (a: B) => a && 1", ["f 2"]],
    ["x.cjs", "exports.f = function () { return a && 1 }", ["f 2"]],
  ])("is known by the extension of %s", (path, source, expected) => {
    expect(measure(source, path)).toEqual(expected);
  });

  test("is undefined for any other", () => {
    expect(measureComplexity("a.py", "if x: pass")).toBeUndefined();
    expect(measureComplexity("Makefile", "")).toBeUndefined();
  });
});
