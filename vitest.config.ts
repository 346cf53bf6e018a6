import { defineConfig } from "vitest/config";
import { CountReporter } from "./packages/dev/src/checks/count-reporter.ts";

const shared = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
};
const test = {
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
          include: ["test/{core,reports,kzg,dev,quality-gate,repository,real-tools}/**/*.test.ts"],
        },
      },
      { ...shared, test: { ...test, name: "dist", include: ["test/dist/**/*.test.ts"] } },
      { ...shared, test: { ...test, name: "peers", include: ["test/peers/**/*.test.ts"] } },
    ],
  },
});
