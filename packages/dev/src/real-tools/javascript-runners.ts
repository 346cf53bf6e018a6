import { createRequire } from "node:module";
import path from "node:path";
import { COMMON_JS, ES_MODULES, type JavascriptDialect } from "./javascript-project.ts";
import type { ToolCommand } from "./run-tool.ts";

/** A JavaScript test runner, how it is called, and which reports it is asked for. */
export interface JavascriptRunner {
  readonly name: string;
  readonly dialect: JavascriptDialect;
  /** Files that only this runner needs. */
  readonly settings: Readonly<Record<string, string>>;
  /** One or more calls, each of which runs all tests. */
  readonly commands: readonly ToolCommand[];
  /** Relative to the project, by format. */
  readonly testReports: Readonly<Record<string, string>>;
  readonly coverageReports: Readonly<Record<string, string>>;
}

const GLOBALS = 'import { describe, it } from "node:test";\n';

/** The runners that Node and npm bring. */
export const JAVASCRIPT_RUNNERS: readonly JavascriptRunner[] = [
  {
    name: "node:test",
    dialect: { ...ES_MODULES, imports: `${GLOBALS}${ES_MODULES.imports}` },
    settings: { "reports/.keep": "" },
    commands: [
      byNode([
        "--test",
        "--experimental-test-coverage",
        "--test-coverage-exclude=test/**",
        "--test-reporter=junit",
        "--test-reporter-destination=reports/junit.xml",
        "--test-reporter=lcov",
        "--test-reporter-destination=reports/lcov.info",
        "test/*.test.mjs",
      ]),
    ],
    testReports: { junit: "reports/junit.xml" },
    coverageReports: { lcov: "reports/lcov.info" },
  },
  {
    name: "mocha",
    dialect: ES_MODULES,
    settings: {},
    commands: [
      byNode([...mocha("json", "reports/mocha-results.json")]),
      byNode([...mocha("xunit", "reports/junit.xml")]),
    ],
    testReports: { "mocha-json": "reports/mocha-results.json", junit: "reports/junit.xml" },
    coverageReports: {},
  },
  {
    name: "jest",
    dialect: COMMON_JS,
    settings: { "jest.config.json": jestConfig() },
    commands: [
      byNode([
        script("jest", "bin/jest.js"),
        "--config=jest.config.json",
        "--json",
        "--outputFile=reports/jest-results.json",
        "--coverage",
      ]),
    ],
    testReports: { "jest-json": "reports/jest-results.json" },
    coverageReports: {
      lcov: "reports/coverage/lcov.info",
      istanbul: "reports/coverage/coverage-final.json",
      "istanbul-summary": "reports/coverage/coverage-summary.json",
      clover: "reports/coverage/clover.xml",
      cobertura: "reports/coverage/cobertura-coverage.xml",
    },
  },
  {
    name: "vitest",
    dialect: ES_MODULES,
    settings: { "vitest.config.mjs": 'export default { test: { globals: true, include: ["test/*.test.mjs"] } };\n' },
    commands: [
      byNode([
        script("vitest", "vitest.mjs"),
        "run",
        "--reporter=json",
        "--outputFile.json=reports/vitest-results.json",
        "--reporter=junit",
        "--outputFile.junit=reports/junit.xml",
      ]),
    ],
    testReports: { "vitest-json": "reports/vitest-results.json", junit: "reports/junit.xml" },
    coverageReports: {},
  },
];

function byNode(args: readonly string[]): ToolCommand {
  return { executable: process.execPath, args };
}

/** The path of a file in an installed package. */
function script(packageName: string, file: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return path.join(path.dirname(manifest), file);
}

function mocha(reporter: string, output: string): readonly string[] {
  return [
    script("mocha", "bin/mocha.js"),
    `--reporter=${reporter}`,
    `--reporter-option=output=${output}`,
    "test/*.test.mjs",
  ];
}

function jestConfig(): string {
  return JSON.stringify({
    testEnvironment: "node",
    testMatch: ["<rootDir>/test/*.test.js"],
    collectCoverageFrom: ["src/**/*.js"],
    coverageDirectory: "reports/coverage",
    coverageReporters: ["lcovonly", "json", "json-summary", "clover", "cobertura"],
    watchman: false,
  });
}
