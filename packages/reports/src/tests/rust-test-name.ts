import type { TestCase } from "./test-report.ts";

/**
 * File, class and name of a Rust test as libtest's own JUnit output splits them: the module path is the class
 * (`tests::nested::deep`), and the file that of a documentation test (`src/lib.rs - add (line 2)`). nextest puts the
 * binary in front (`crate::binary$tests::adds`).
 */
export function splitRustTestName(full: string): Pick<TestCase, "file" | "classname" | "name"> {
  const [, file, item] = /^([^ ]{1,4096}\.(?:rs|md)) - (.*)$/s.exec(full) ?? [];
  if (file !== undefined && item !== undefined) return { file, classname: file, name: item };
  const path = full.lastIndexOf("::");
  const binary = full.lastIndexOf("$");
  if (path < 0 && binary < 0) return { file: null, classname: "", name: full };
  return path > binary
    ? { file: null, classname: full.slice(0, path), name: full.slice(path + 2) }
    : { file: null, classname: full.slice(0, binary), name: full.slice(binary + 1) };
}
