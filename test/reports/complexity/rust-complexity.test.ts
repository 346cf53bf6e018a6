import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureRustComplexity } from "@chainops/reports/complexity/rust-complexity";

/** Functions by name with their complexity. */
const measure = (source: string) =>
  Object.fromEntries(measureRustComplexity(source).map(({ qualifiedName, complexity }) => [qualifiedName, complexity]));
const body = (text: string) => measureRustComplexity(`fn f() { ${text} }`)[0]?.complexity;

describe("complexity of Rust functions", () => {
  test.each([
    ["nothing", "", 1],
    ["if and else if", "if a { } else if b { } else { }", 3],
    ["loops of all kinds", "'a: loop { while x { for i in 0..3 { continue 'a; } } }", 4],
    ["one match, however many arms", "match a { 1 => 2, 2 | 3 => 4, _ => 5 }", 2],
    ["a guard of an arm", "match a { x if x > 1 => 2, _ => 5 }", 3],
    ["chains of if let", "if let Some(a) = b && let Some(c) = d && c > 1 { }", 4],
    ["let else", "let Some(a) = b else { return };", 2],
    ["no question mark", "a()?.b()?; c().await?", 1],
    ["operators behind calls, indices, blocks and questions", "a() && b[0] || c? && unsafe { d } || 1 == 2 && x", 6],
    ["no references to references and no closures", "let a: &&str = &&b; let c = || 1; d(|| 2, move || 3, &&e)", 1],
    ["closures with the function they stand in", "a.map(|x| if x > 1 { 2 } else { 3 })", 2],
    ["what macros are given", 'assert!(a && b, "if {}", c || d); matches!(x, 1 if y)', 4],
    ["no bounds on lifetimes", "let a: &dyn for<'a> Fn(&'a u8) = b;", 1],
    ["no words in comments", "/* if /* while */ for */ // match\n", 1],
    ["no words in strings", `let a = "if \\" while"; r#"for " if"#; br##"# "# if"##; b"\\\\" ; c"loop"`, 1],
    ["no words in characters", "let a = ('\\'', b'{', '\"', '{', '\\u{7B}'); if a {}", 2],
    ["no raw names and no fields", "let r#if = a.match_; b.r#loop; r#match(1)", 1],
    ["no words in attributes", "#[cfg(any(if, match))] let a = 1;", 1],
    ["numbers with fractions", "let a = 1.0e5 && 0x1f_u8 || 1.max(2) && x.0.1", 4],
  ])("counts %s", (_name, text, expected) => {
    expect(body(text)).toBe(expected);
  });

  test("names functions by module, type, trait and the function they are nested in", () => {
    const source = `
mod pool { pub(crate) mod deep { pub async unsafe extern "C" fn a() {} } fn b() {} }
impl<'a, T: Fn(u8) -> u8> Shrink<T> for std::vec::Vec<&'a T> where T: Copy { const fn c(&self) -> [u8; { 1 + 2 }] { [0; 3] } }
trait Store: Send { fn d(&self); fn e(&self) -> impl Iterator<Item = u8> { fn inner() { if x {} } inner(); if y {} } }
extern "C" { fn g(a: fn(u8) -> u8); }
macro_rules! make { ($n:ident) => { fn $n() { if a {} } fn ghost() {} } }
fn h(f: fn(u8) -> u8) -> Foo<{ N + 1 }> { quote! { fn ghost() {} }; f(1) }
impl &mut dyn Pool { fn i() {} }
struct S { f: fn() } fn r#match() {}
cfg_if! { if #[cfg(unix)] { fn j() {} } }`;
    expect(measure(source)).toEqual({
      "pool::deep::a": 1,
      "pool::b": 1,
      "Vec::c": 1,
      "Store::d": 1,
      "Store::e": 2,
      "Store::e::inner": 2,
      g: 1,
      h: 1,
      "Pool::i": 1,
      "r#match": 1,
      j: 1,
    });
    const withoutBody = measureRustComplexity(source).filter(({ hasBody }) => !hasBody);
    expect(withoutBody.map(({ name }) => name)).toEqual(["d", "g"]);
  });

  test("tells lines from `fn` to the closing brace", () => {
    const [found] = measureRustComplexity('\n/* \n */ pub fn a(\n  b: u8,\n) {\n  "x\n";\n}\n');
    expect(found).toMatchObject({ startLine: 3, endLine: 8, owner: null, hasBody: true });
  });

  test.each([
    ["a test", "#[test] fn a() {}", true],
    ["a test of a runtime", '#[tokio::test(flavor = "x")] #[ignore] pub async fn a() {}', true],
    ["a module for tests", "#[cfg(test)] mod tests { use super::*; impl X { fn a() {} } }", true],
    ["a file for tests", "#![cfg(test)] fn a() {}", true],
    ["a combination that asks for tests", '#[cfg(all(test, feature = "x"))] fn a() {}', true],
    ["code that is left out of tests", "#[cfg(not(test))] fn a() {}", false],
    ["code of other builds too", '#[cfg(any(test, feature = "x"))] fn a() {}', false],
    ["an attribute for tests alone", "#[cfg_attr(test, derive(A))] fn a() {}", false],
    ["code behind a test item", "#[cfg(test)] use x; fn a() {}", false],
    ["code behind a module for tests", "#[cfg(test)] mod tests { } fn a() {}", false],
  ])("%s is known", (_name, source, expected) => {
    expect(measureRustComplexity(source).at(-1)).toMatchObject({ name: "a", isTest: expected });
  });

  test("any text is read to its end, with lines inside it", () => {
    const piece = fc.constantFrom(
      "fn f(",
      ") {",
      "}",
      "'",
      '"',
      'r#"',
      "/*",
      "*/",
      "//",
      "\n",
      "if",
      "impl A",
      "mod a {",
      "#[",
      "]",
      "a!(",
      "match",
      "\\",
      "<",
      ">",
      "'a",
    );
    const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split("\n").length;
        for (const { startLine, endLine, complexity } of measureRustComplexity(text)) {
          expect(startLine).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeGreaterThanOrEqual(startLine);
          expect(endLine).toBeLessThanOrEqual(lines);
          expect(complexity).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(["mod a {", "fn f() {", "fn f(", "/*", 'r#"', "r####", "#[", "<", "a!(", "'", "match a {"])(
    "two megabytes of %s neither hang nor overflow",
    (piece) => {
      expect(measureRustComplexity(piece.repeat(2_000_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
    },
  );
});
