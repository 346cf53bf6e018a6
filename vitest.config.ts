import { defineConfig } from "vitest/config";
import { CountReporter } from "./packages/dev/src/checks/count-reporter.ts";

// GitHub's own parsers import JSON without attributes, which only a bundler accepts: vite takes them in.
const githubParsers = /@actions\/(workflow-parser|expressions|languageservice)/;
const shared = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
};
const test = {
  server: { deps: { inline: [githubParsers] } },
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    reporters: ["default", new CountReporter()],
    projects: [
      {
        ...shared,
        test: {
          ...test,
          name: "unit",
          include: ["test/{core,reports,dev,quality-gate,repository}/**/*.test.ts"],
        },
      },
      { ...shared, test: { ...test, name: "dist", include: ["test/dist/**/*.test.ts"] } },
      { ...shared, test: { ...test, name: "peers", include: ["test/peers/**/*.test.ts"] } },
    ],
  },
});
