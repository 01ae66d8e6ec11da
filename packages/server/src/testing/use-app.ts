import { afterAll, beforeAll } from "vitest";
import { openTestApp } from "./test-app.ts";
import type { TestApp, TestAppWish } from "./test-app.ts";
import { cloneDatabase } from "./worker-database.ts";

/** Gives all tests of a file one application over a database of their own; what they write stays until the file ends. */
export function useApp(wish: TestAppWish = {}): () => TestApp {
  let open: TestApp | undefined;

  beforeAll(async () => {
    open = await openTestApp(await cloneDatabase(), wish);
  });
  afterAll(() => open?.close());

  return () => {
    if (!open) throw new Error("useApp(): ask for the application inside a test");
    return open;
  };
}
