import { afterEach, describe, expect, test } from "vitest";
import { endIdleSheetThread, readSheetApart } from "./sheet-desk.ts";
import { SheetThread } from "./sheet-thread.ts";

const NO_WORKBOOK = new TextEncoder().encode("PK没有");

afterEach(endIdleSheetThread);

describe("读表线程 sheet thread", { timeout: 180_000 }, () => {
  test("it answers one workbook after another, and ends when it is told to", async () => {
    const thread = new SheetThread();
    for (let time = 0; time < 3; time++) {
      expect(await thread.ask({ kind: "read", bytes: NO_WORKBOOK }, 120_000)).toMatchObject({
        kind: "refused",
        code: "ledger.exchange_unreadable",
      });
    }
    await thread.end();
    expect(thread.isUsable()).toBe(false);
    await thread.end();
  });

  test("one whose time is up is stopped, told, and not asked again", async () => {
    const thread = new SheetThread();
    await expect(thread.ask({ kind: "read", bytes: NO_WORKBOOK }, 0)).rejects.toThrow("no answer within 0 ms");
    expect(thread.isUsable()).toBe(false);
  });

  test("more workbooks than threads are all answered, each with its own reason", async () => {
    const answers = await Promise.allSettled(Array.from({ length: 7 }, () => readSheetApart(NO_WORKBOOK)));
    expect(answers.map((each) => each.status === "rejected" && (each.reason as { code?: string }).code)).toEqual(
      Array.from({ length: 7 }, () => "ledger.exchange_unreadable"),
    );
  });
});
