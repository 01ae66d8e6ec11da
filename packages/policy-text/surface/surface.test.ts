import { expect, test } from "vitest";
import { describeSurface } from "./describe-surface.ts";

test("the published surface is the one that was reviewed; vitest -u writes a changed one down for review", async () => {
  const surface = describeSurface();

  expect(surface).toContain("export declare function readPlan(content: DocumentContent): Extraction;");
  await expect(surface).toMatchFileSnapshot("./surface.d.txt");
});
