import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { answerSheet, issueSheet, restSheet } from "./act-on-sheet.ts";
import { draftSheet } from "./draft-sheet.ts";
import { issueSheets } from "./issue-sheets.ts";
import { countSheets, listSheets } from "./list-sheets.ts";
import { aSheetSent, aSigningCast, headHasAccount, toldOf } from "./sheet.fixtures.ts";
import { getSheet } from "./sheet-view.ts";

const tx = useTx();

describe("督办单的送达与清单 who is told of sheets, and who sees which", () => {
  test("a notice is raised for the head of the department that is addressed", async () => {
    const cast = await aSigningCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    await headHasAccount(tx(), cast);
    const call = callOf(tx(), cast.office);
    const { id } = await draftSheet(call, {
      itemId: item.id,
      instrument: "yellow_sheet",
      addressee: "department_head",
      answerWithin: 3,
    });
    await issueSheet(call, id);

    expect((await toldOf(tx(), id)).map(({ accountIds }) => accountIds)).toEqual([[cast.head.accountId]]);
  });

  test("a recall is told to those who were told of the sheet, with its reason", async () => {
    const cast = await aSigningCast(tx());
    await headHasAccount(tx(), cast);
    const id = await aSheetSent(tx(), cast);
    await restSheet(callOf(tx(), cast.office), id, "recall", "事项已并入他项");
    const told = await toldOf(tx(), id);
    expect(told.map(({ kind, text }) => [kind, text.zh])).toContainEqual(["sheet", "事项已并入他项"]);
    expect(new Set(told.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
  });

  test("an answer is told to whoever issued the sheet, in its own words", async () => {
    const cast = await aSigningCast(tx());
    const id = await aSheetSent(tx(), cast);
    await answerSheet(callOf(tx(), cast.head), id, "设备晚到，已增班");
    const told = (await toldOf(tx(), id)).map(({ accountIds, text }) => [accountIds, text.zh]);
    expect(told).toEqual([[[cast.office.accountId], "设备晚到，已增班"]]);
  });

  test("drafts are issued together, numbered in their order, or none of them is", async () => {
    const cast = await aSigningCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    const call = callOf(tx(), cast.office);
    const wish = { itemId: item.id, instrument: "letter", addressee: "department_head", answerWithin: 3 } as const;
    const [one, two, three] = [
      await draftSheet(call, wish),
      await draftSheet(call, wish),
      await draftSheet(call, wish),
    ];
    const seen = [two, one].map(({ id, version }) => ({ id, version }));
    await restSheet(call, three.id, "discard", "重复");

    const refused = issueSheets(call, { sheets: [...seen, { id: three.id, version: 2 }] });
    await expect(refused).rejects.toMatchObject({ code: "supervision.bulk_refused", details: { count: 1 } });
    expect((await getSheet(call, one.id)).status).toBe("drafted");

    const { items } = await issueSheets(call, { sheets: seen });
    expect(items.map(({ id, number }) => [id, number])).toEqual([
      [one.id, "督办〔2026〕1号"],
      [two.id, "督办〔2026〕2号"],
    ]);
  });

  test("a list is parted by what comes next, and counted alike", async () => {
    const cast = await aSigningCast(tx());
    const sent = await aSheetSent(tx(), cast);
    const late = callOf(tx(), cast.office, "2026-03-20");
    const shown = async (view: "waiting" | "overdue" | "rested") => (await listSheets(late, { view })).items;
    expect((await shown("overdue")).map(({ id }) => id)).toEqual([sent]);
    expect((await shown("waiting")).map(({ id }) => id)).toEqual([sent]);
    expect(await shown("rested")).toEqual([]);
    expect((await countSheets(late, {})).counts.map(({ view, count }) => [view, count])).toEqual([
      ["to_issue", 0],
      ["waiting", 1],
      ["overdue", 1],
      ["answered", 0],
      ["rested", 0],
    ]);
  });

  test("drafts are the office's own, and a department sees only what was sent to it", async () => {
    const cast = await aSigningCast(tx());
    const other = await aCast(tx(), "市生态环境局");
    const item = await anItem(tx(), cast, { status: "handled" });
    const draft = await draftSheet(callOf(tx(), cast.office), {
      itemId: item.id,
      instrument: "letter",
      addressee: "department_head",
      answerWithin: 3,
    });
    const seenBy = async (actor: Cast["head"]) => (await listSheets(callOf(tx(), actor), {})).items.length;
    expect([await seenBy(cast.office), await seenBy(cast.head), await seenBy(cast.leader)]).toEqual([1, 0, 0]);
    await issueSheet(callOf(tx(), cast.office), draft.id);
    expect([await seenBy(cast.head), await seenBy(cast.leader), await seenBy(other.head)]).toEqual([1, 1, 0]);
    const foreign = getSheet(callOf(tx(), other.head), draft.id);
    await expect(foreign).rejects.toMatchObject({ code: "supervision.sheet_not_found" });
  });
});
