import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { listPastItems } from "../as-of/list-past-rows.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { writeFrozen } from "../output/register-document.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { correctBulletin, discardBulletin, draftBulletin, editBulletin, issueBulletin } from "./act-on-bulletin.ts";
import type { BulletinOrigin } from "./bulletin-view.ts";
import { downloadBulletin, getBulletin, listBulletins } from "./bulletin-view.ts";
import { aPassedReport } from "./bulletin.fixtures.ts";
import { drawUpBulletin } from "./draw-up-bulletin.ts";
import { setBulletinRule } from "./keep-bulletin-rules.ts";

const tx = useTx();
const noPdf = () => Promise.resolve(null);

async function aMonth(): Promise<Cast> {
  const cast = await aCast(tx());
  const item = await anItem(tx(), cast, { status: "handled", title: "慢" });
  await anItem(tx(), cast, { status: "closed", title: "完" });
  await aPassedReport(tx(), item.id, cast.leadId, "2026-03", "40", "2026-04-02", "设备晚到");
  return cast;
}
const by = (cast: Cast, day: string, version?: number) =>
  callOf(tx(), cast.office, day, version === undefined ? {} : { version });
const countsOf = ({ content }: Awaited<ReturnType<typeof getBulletin>>) =>
  Object.fromEntries(content.classes.map(({ class: one, count }) => [one, count]));

describe("通报的起草与印发 drafting and issuing", () => {
  test("a draft follows the ledger; what is issued does not", async () => {
    const cast = await aMonth();
    const draft = await draftBulletin(by(cast, "2026-04-05"), { period: "2026-03" });
    expect(draft).toMatchObject({ status: "drafted", edition: 1, number: null, cutOffOn: "2026-03-31" });
    expect(countsOf(draft)).toMatchObject({ behind: 1, done: 1 });

    const edited = await editBulletin(by(cast, "2026-04-05", draft.version), draft.id, { opening: "通报如下。" });
    const issued = await issueBulletin(by(cast, "2026-04-06", edited.version), draft.id);
    const late = await anItem(tx(), cast, { status: "closed", title: "后来的" });
    expect(late.status).toBe("closed");

    expect(issued.number).toBe("督查通报〔2026〕1号");
    expect(await getBulletin(by(cast, "2026-05-09"), draft.id)).toEqual(issued);
    expect(issued.paper.body[0]).toEqual({ kind: "paragraph", text: "通报如下。" });
  });

  test("the issued file is written again byte for byte, and its figures are those known at its moment", async () => {
    const cast = await aMonth();
    const { id } = await draftBulletin(by(cast, "2026-04-05"), { period: "2026-03" });
    const { documentId } = await issueBulletin(by(cast, "2026-04-06"), id);
    await setBulletinRule(by(cast, "2026-04-07"), { ...OWN_RULE, validFrom: "2026-01-01" });

    const { inputs, content, sha256 } = await getIssuedRow(tx(), documentId ?? "");
    const { content: frozen, knownAt } = inputs.from as BulletinOrigin;
    const drawn = await drawUpBulletin(tx(), {
      period: "2026-03",
      knownAt: new Date(knownAt),
      rounding: "residual_to_largest",
    });

    expect(Buffer.compare(Buffer.from(await writeFrozen(inputs)), content)).toBe(0);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(drawn).toEqual(frozen);
    const { body } = await downloadBulletin(by(cast, "2026-05-09"), id, "docx", noPdf);
    expect(Buffer.compare(body as Buffer, content)).toBe(0);
  });

  test("every number equals the ledger of its cut-off, by what was known when it was issued", async () => {
    const cast = await aMonth();
    await aPassedReport(
      tx(),
      (await anItem(tx(), cast, { status: "handled" })).id,
      cast.leadId,
      "2026-03",
      "90",
      "2026-03-30",
    );
    const { id } = await draftBulletin(by(cast, "2026-04-05"), { period: "2026-03" });
    const { content } = await issueBulletin(by(cast, "2026-04-06"), id);

    const { items } = await listPastItems(by(cast, "2026-04-06"), { on: "2026-04-06" });
    const counted = (one: string) => items.filter((item) => item.class === one).length;
    expect(content.total).toBe(items.length);
    for (const { class: one, count } of content.classes) expect([one, count]).toEqual([one, counted(one)]);
  });

  test("a correction is an edition of its own, with its reason, under the same number", async () => {
    const cast = await aMonth();
    const { id } = await draftBulletin(by(cast, "2026-04-05"), { period: "2026-03" });
    const first = await issueBulletin(by(cast, "2026-04-06"), id);
    const second = await correctBulletin(by(cast, "2026-04-08"), id, "漏列一项");
    await expect(correctBulletin(by(cast, "2026-04-08"), id, "又一次")).rejects.toMatchObject({
      code: "supervision.bulletin_correction_open",
    });
    expect((await getBulletin(by(cast, "2026-04-08"), id)).status).toBe("issued");

    const corrected = await issueBulletin(by(cast, "2026-04-09"), second.id);

    expect(corrected).toMatchObject({ edition: 2, number: first.number, correctionReason: "漏列一项", correctsId: id });
    expect(await getBulletin(by(cast, "2026-04-09"), id)).toMatchObject({
      status: "corrected",
      content: first.content,
    });
    const listed = (await listBulletins(by(cast, "2026-04-09"), {})).items;
    expect(listed.map(({ edition, status }) => [edition, status])).toEqual([
      [2, "issued"],
      [1, "corrected"],
    ]);
  });

  test("a draft is the office's own; issued, the units and the leaders read it", async () => {
    const cast = await aMonth();
    const { id } = await draftBulletin(by(cast, "2026-04-05"), { period: "2026-03" });
    const readers = [cast.liaison, cast.leader].map((actor) => callOf(tx(), actor, "2026-04-06"));

    for (const reader of readers) {
      expect((await listBulletins(reader, {})).items).toEqual([]);
      await expect(getBulletin(reader, id)).rejects.toMatchObject({ code: "supervision.bulletin_not_found" });
      const file = downloadBulletin(reader, id, "docx", noPdf);
      await expect(file).rejects.toMatchObject({ code: "supervision.bulletin_not_found" });
    }
    await issueBulletin(by(cast, "2026-04-06"), id);
    for (const reader of readers) {
      expect((await listBulletins(reader, {})).items).toMatchObject([{ id }]);
      expect(await getBulletin(reader, id)).toMatchObject({ status: "issued" });
    }
  });

  test("nothing is issued before its day is over, edited after, or issued twice", async () => {
    const cast = await aMonth();
    const { id } = await draftBulletin(by(cast, "2026-03-31"), { period: "2026-03" });
    await expect(issueBulletin(by(cast, "2026-03-31"), id)).rejects.toMatchObject({
      code: "supervision.bulletin_too_early",
    });
    await issueBulletin(by(cast, "2026-04-01"), id);
    const state = { code: "supervision.bulletin_state" };
    await expect(editBulletin(by(cast, "2026-04-02"), id, { opening: "改" })).rejects.toMatchObject(state);
    await expect(issueBulletin(by(cast, "2026-04-02"), id)).rejects.toMatchObject(state);
    await expect(discardBulletin(by(cast, "2026-04-02"), id, "不发")).rejects.toMatchObject(state);
  });

  test("the office's own bounds, rounding and issuer hold from their day on", async () => {
    const cast = await aMonth();
    await setBulletinRule(by(cast, "2026-04-01"), { ...OWN_RULE, validFrom: "2026-03-01" });

    const draft = await draftBulletin(by(cast, "2026-04-05"), { period: "2026-03" });

    // 40 of 50 planned: ten points behind, which the office's bound of fifteen lets pass.
    expect(countsOf(draft)).toMatchObject({ behind: 0, on_track: 1 });
    expect(draft).toMatchObject({ mark: OWN_RULE.mark, rounding: "independent" });
    const issued = await issueBulletin(by(cast, "2026-04-06"), draft.id);
    expect(issued.number).toBe("云督通〔2026〕1号");
    expect(JSON.stringify(issued.paper.body)).toContain(OWN_RULE.reason);
  });
});

const OWN_RULE = {
  rounding: "independent",
  aheadFrom: 10,
  behindAbove: 15,
  planId: null,
  mark: "云泽市人民政府督查室",
  series: "云督通",
  reason: "市政府办公室2026年督查办法",
} as const;
