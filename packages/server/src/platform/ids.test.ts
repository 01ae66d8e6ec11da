import { expect, test } from "vitest";
import { newId } from "./ids.ts";

test("ids are UUIDs of version 7, unique, and later ones sort later", () => {
  const ids = Array.from({ length: 2000 }, (_, index) => newId(1_700_000_000_000 + index));

  expect(new Set(ids).size).toBe(2000);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
