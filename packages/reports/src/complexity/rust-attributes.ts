/** Attributes that make a function a test, by the last word of their path: `#[tokio::test]`, `#[rstest]`. */
const TEST_ATTRIBUTES = new Set(["test", "bench", "rstest", "test_case", "quickcheck", "wasm_bindgen_test"]);

/**
 * Whether an attribute, given by its words, marks code that is compiled for tests alone: a test attribute, or `cfg` with
 * `test` that neither `not` nor `any` loosens. `cfg_attr(test, …)` marks nothing.
 */
export function isTestAttribute(path: readonly string[], words: readonly string[]): boolean {
  const last = path.at(-1) ?? "";
  if (TEST_ATTRIBUTES.has(last)) return true;
  return (
    path.length === 1 && last === "cfg" && words.includes("test") && !words.includes("not") && !words.includes("any")
  );
}
