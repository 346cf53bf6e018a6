/** How the test files of one runner differ from those of the others. */
export interface JavascriptDialect {
  /** What stands above the tests: where `describe`, `it` and `assert` come from. */
  readonly imports: string;
  /** Of a test file, with its dot. */
  readonly extension: ".mjs" | ".js";
}

export const ES_MODULES: JavascriptDialect = {
  imports: 'import assert from "node:assert";\nimport { fee } from "../src/fee.js";',
  extension: ".mjs",
};

export const COMMON_JS: JavascriptDialect = {
  imports: 'const assert = require("node:assert");\nconst { fee } = require("../src/fee.js");',
  extension: ".js",
};

const SOURCE = `exports.fee = (amount, isMember) => {
  if (isMember) {
    return amount / 20;
  }
  return amount / 10;
};

exports.refund = (amount) => {
  const kept = exports.fee(amount, false);
  return amount - kept;
};
`;

const TESTS = `
describe("fee", () => {
  it("is a tenth", () => assert.equal(fee(100), 10));
  it("is nothing of <nothing> & none", () => assert.equal(fee(0), 0));
  it.skip("of a debt", () => assert.fail());
  describe("of a member", () => {
    it("is half of it", () => assert.equal(fee(100, true), 5));
  });
});
`;

/** What is done to the project before its tests run, and why that must be seen. */
export const JAVASCRIPT_DAMAGE = ["none", "broken test", "unloadable file", "crash"] as const;
export type JavascriptDamage = (typeof JAVASCRIPT_DAMAGE)[number];

/** What every runner must tell of the undamaged project; line counts are those of the statements in `src/fee.js`. */
export const JAVASCRIPT_TRUTH = { tests: 4, passed: 3, failed: 0, skipped: 1 } as const;

/** The files of a small project: a source with one function that no test calls, and four tests of which one is skipped. */
export function javascriptProject(dialect: JavascriptDialect, damage: JavascriptDamage): Record<string, string> {
  const tests = damage === "broken test" ? TESTS.replace("fee(100), 10", "fee(100), 11") : TESTS;
  return {
    "package.json": '{"name":"fee","private":true}\n',
    "src/fee.js": SOURCE,
    [`test/fee.test${dialect.extension}`]: `${dialect.imports}\n${tests}`,
    ...otherTestFile(dialect, damage),
  };
}

function otherTestFile({ imports, extension }: JavascriptDialect, damage: JavascriptDamage): Record<string, string> {
  const file = `test/other.test${extension}`;
  if (damage === "unloadable file") {
    return { [file]: extension === ".js" ? 'require("./nothing.js");\n' : 'import "./nothing.mjs";\n' };
  }
  // A process that the system kills (out of memory, say) can tell nothing more.
  return damage === "crash"
    ? { [file]: `${imports}\nit("takes all memory", () => process.kill(process.pid, "SIGKILL"));\n` }
    : {};
}
