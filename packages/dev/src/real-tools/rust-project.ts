import type { ToolCommand } from "./run-tool.ts";

const MANIFEST = `[package]
name = "fee"
version = "0.1.0"
edition = "2021"
`;

const SOURCE = `/// A tenth, for members half of it.
pub fn fee(amount: u64, is_member: bool) -> u64 {
    if is_member {
        return amount / 20;
    }
    amount / 10
}

#[cfg(test)]
mod tests {
    use super::fee;

    #[test]
    fn is_a_tenth() {
        assert_eq!(fee(100, false), 10);
    }

    #[test]
    #[ignore = "takes a day"]
    fn of_everything() {
        panic!();
    }
}
`;

const MEMBER_TESTS = `#[test]
fn pay_half() {
    assert_eq!(fee::fee(100, true), 5);
}
`;

/** What is done to the project before its tests run. */
export type RustDamage = "none" | "broken test" | "unbuildable test" | "crash";

/** What cargo and its peers must tell of the undamaged project; nextest leaves the ignored test out. */
export const RUST_TRUTH = { tests: 3, passed: 2, failed: 0, skipped: 1 } as const;

/** The files of a crate without dependencies: two unit tests, of which one is ignored, and one integration test. */
export function rustProject(damage: RustDamage): Record<string, string> {
  return {
    "Cargo.toml": MANIFEST,
    "src/lib.rs": damage === "broken test" ? SOURCE.replace("fee(100, false), 10", "fee(100, false), 11") : SOURCE,
    "tests/members.rs": damageMembers(damage),
  };
}

function damageMembers(damage: RustDamage): string {
  if (damage === "unbuildable test") return MEMBER_TESTS.replace("fee::fee", "fee::nothing");
  return damage === "crash"
    ? `${MEMBER_TESTS}\n#[test]\nfn takes_all_memory() {\n    std::process::abort();\n}\n`
    : MEMBER_TESTS;
}

const TEST = ["test", "--offline", "--no-fail-fast"];

/** What stable cargo prints; `2>&1` is not needed, since the results are on standard output. */
export function cargoTest(outputFile: string): ToolCommand {
  return { executable: "cargo", args: TEST, outputFile };
}

/** The same as JSON lines, which stable cargo gives only with the compiler's own door to unstable options. */
export function cargoTestJson(outputFile: string): ToolCommand {
  const args = [...TEST, "--", "-Z", "unstable-options", "--format", "json"];
  return { executable: "cargo", args, variables: { RUSTC_BOOTSTRAP: "1" }, outputFile };
}

/** Clippy over all targets. */
export function cargoClippy(outputFile: string): ToolCommand {
  return { executable: "cargo", args: ["clippy", "--offline", "--all-targets", "--message-format=json"], outputFile };
}
