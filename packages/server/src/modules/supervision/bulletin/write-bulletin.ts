import type { RoundingPolicy } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { writeOfficialPaper } from "../../../platform/official-document/official-paper.ts";
import { dayOf } from "../item/item-view.ts";
import { findPlanScope } from "../output/plan-scope.ts";
import { bulletinPaper, proposedTexts } from "./bulletin-paper.ts";
import type { BulletinContent } from "./bulletin-content.ts";
import { drawUpBulletin } from "./draw-up-bulletin.ts";

/** A bulletin that is written without being issued: no number, the words as they are proposed. */
export interface BulletinWish {
  readonly period: string;
  readonly planId?: string;
  /** 发文机关标志. */
  readonly mark: string;
  readonly rounding: RoundingPolicy;
}

/** 通报 as a Word document in official layout, with the figures it was made from. */
export async function writeBulletin(
  call: Call,
  { mark, planId, ...query }: BulletinWish,
): Promise<{ readonly content: BulletinContent; readonly file: Uint8Array }> {
  const plan = await findPlanScope(call, planId);
  const content = await drawUpBulletin(call.tx, { ...query, plan, knownAt: call.now });
  const texts = proposedTexts(query.period, content);
  const head = { mark, number: null, issuedOn: dayOf(call), addressees: [], copyTo: [] };
  const file = await writeOfficialPaper(bulletinPaper(content, texts, head), {
    title: texts.title,
    creator: mark,
    createdAt: call.now,
  });
  return { content, file };
}
