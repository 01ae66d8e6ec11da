import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { JourneySequencer } from "./test/e2e/journey-sequencer.ts";

const source = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };

const compiled = fileURLToPath(new URL("node_modules/.cache/compiled/", import.meta.url));

/** Tests that start a server of their own or read files without any, whatever the engine of the run is: once is enough. */
const ofNoEngine = [
  "**/server/src/cli/**",
  "**/platform/config/**",
  "**/embedded-postgres.test.ts",
  "**/postgres-binaries.test.ts",
  "**/*.crash.test.ts",
  "**/documents/readers/**",
  "**/documents/reading/**",
  "samples/**",
];
const leftOut = process.env["ZHIGANG_TEST_ENGINE"] === "external" ? ofNoEngine : [];

export default defineConfig({
  test: {
    sequence: { sequencer: JourneySequencer },
    projects: [
      {
        ...source,
        test: {
          name: "pure",
          include: ["packages/{domain,contract,policy-text}/**/*.test.ts", "test/*.test.ts"],
          exclude: ["**/dist/**", "**/node_modules/**"],
          testTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        ...source,
        test: {
          name: "server",
          include: ["packages/server/src/**/*.test.ts", "samples/**/*.test.ts"],
          exclude: ["**/dist/**", "**/node_modules/**", ...leftOut],
          globalSetup: ["packages/server/src/testing/global-setup.ts"],
          // What the services of the tests are made of is compiled once.
          env: { NODE_COMPILE_CACHE: compiled },
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: "packages/web/vite.config.ts",
        test: {
          name: "web",
          root: "packages/web",
          include: ["src/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          // Under "test" antd gives every part the same id, and no dialog could be told by its name.
          env: { NODE_ENV: "development" },
          setupFiles: ["src/testing/set-up.ts"],
          maxWorkers: 2,
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        ...source,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/e2e/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 2,
          isolate: false,
        },
      },
    ],
  },
});
