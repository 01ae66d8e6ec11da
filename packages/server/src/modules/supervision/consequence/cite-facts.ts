import { COLOUR_WORDS, INSTRUMENT_WORDS, ITEM_ACT_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import type { ConsequenceFact, ConsequenceSource, ItemActKind } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { BulletinContent } from "../bulletin/bulletin-content.ts";
import { getBulletinRow } from "../bulletin/bulletin-store.ts";
import { getItemRow, listActRows } from "../item/item-store.ts";
import { dayOf } from "../item/item-view.ts";
import { listLightHistory } from "../light/light-store.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { formOf, standingScore } from "../score/scored-card.ts";
import { getCardRow, getRoundRow } from "../score/score-store.ts";
import { listSheetsOf } from "../sheet/sheet-store.ts";

/** What a proposal is drafted out of: its name, and the facts of the unit in it, frozen as they stand. */
export interface CitedSourceFacts {
  readonly title: string;
  readonly facts: readonly ConsequenceFact[];
}

/** Reads the facts of a unit out of an item, a score card or a bulletin; refuses a source that does not concern it. */
export function citeFacts(
  call: Call,
  source: ConsequenceSource,
  sourceId: string,
  departmentId: string,
): Promise<CitedSourceFacts> {
  return CITING[source](call, sourceId, departmentId);
}

type Citing = (call: Call, sourceId: string, departmentId: string) => Promise<CitedSourceFacts>;

const CITING: Readonly<Record<ConsequenceSource, Citing>> = {
  item: citeItem,
  score_card: citeScoreCard,
  bulletin: citeBulletin,
};

/** The acts of an item that tell how it was handled. */
const TELLING: readonly ItemActKind[] = [
  "refuse",
  "report_completion",
  "return",
  "grant_extension",
  "miss_extension",
  "close",
  "verify",
  "order_rectification",
  "clear",
  "look_back",
];

async function citeItem(call: Call, id: string, departmentId: string): Promise<CitedSourceFacts> {
  const item = await getItemRow(call.tx, id);
  if (item.number === null || !item.duties.some((duty) => duty.departmentId === departmentId)) throw foreign(id);
  const today = dayOf(call);
  const status = ITEM_STATUS_WORDS[item.status];
  const due = item.dueOn ?? "—";
  const name = `${item.number}《${item.title}》`;
  const whole: ConsequenceFact = {
    kind: "item",
    id,
    on: today,
    words: {
      zh: `督查事项${name}：截至${today}${status.zh}，办理时限${due}${item.completedOn === null ? "" : `，${item.completedOn}报结`}。`,
      en: `Item ${name}: ${status.en} on ${today}, due ${due}${item.completedOn === null ? "" : `, reported done ${item.completedOn}`}.`,
    },
  };
  const facts = [whole, ...(await actsOf(call, id)), ...(await lightsOf(call, id)), ...(await sheetsOf(call, id))];
  return { title: name, facts };
}

async function actsOf({ tx }: Call, itemId: string): Promise<ConsequenceFact[]> {
  const acts = await listActRows(tx, itemId);
  return acts
    .filter(({ kind }) => TELLING.includes(kind))
    .map(({ number, kind, onDay, reason, detail }) => {
      const said = detail.conclusion ?? reason ?? "";
      const { zh, en } = ITEM_ACT_WORDS[kind];
      const words = {
        zh: `${onDay}${zh}${said === "" ? "" : `：${said}`}`,
        en: `${onDay} ${en}${said === "" ? "" : `: ${said}`}`,
      };
      return { kind: "act", id: `${itemId} ${number}`, on: onDay, words };
    });
}

/** So many of the latest lights are cited. */
const MOST_LIGHTS = 10;

async function lightsOf({ tx }: Call, itemId: string): Promise<ConsequenceFact[]> {
  const lights = await listLightHistory(tx, itemId);
  const told = lights.filter(({ colour }) => colour !== "grey").slice(0, MOST_LIGHTS);
  return told.toReversed().map(({ colour, because, number, knownAt, ruleSetName }) => {
    const on = calendarDateOf(knownAt);
    const { zh, en } = COLOUR_WORDS[colour];
    const words = {
      zh: `${on}${zh}（${ruleSetName}）：${because.zh}`,
      en: `${on} ${en} (${ruleSetName}): ${because.en}`,
    };
    return { kind: "light", id: `${itemId} ${number}`, on, words };
  });
}

async function sheetsOf({ tx }: Call, itemId: string): Promise<ConsequenceFact[]> {
  const sheets = await listSheetsOf(tx, [itemId]);
  return sheets.flatMap(({ id, number, issuedAt, instrument, status }) => {
    if (issuedAt === null || status === "recalled") return [];
    const on = calendarDateOf(issuedAt);
    const { zh, en } = INSTRUMENT_WORDS[instrument];
    return [
      {
        kind: "sheet" as const,
        id,
        on,
        words: { zh: `${on}签发${zh}${number ?? ""}`, en: `${on} ${en} ${number ?? ""}` },
      },
    ];
  });
}

/** 考核: only a score that is final is cited. */
async function citeScoreCard({ tx }: Call, id: string, departmentId: string): Promise<CitedSourceFacts> {
  const card = await getCardRow(tx, id);
  if (card.departmentId !== departmentId || card.status !== "final") throw foreign(id);
  const round = await getRoundRow(tx, card.roundId);
  const { shown } = standingScore(formOf(round), card);
  const words = {
    zh: `${round.title}：得分${shown}（依据截至${round.cutOffOn}冻结的材料，校验值 ${card.sha256.slice(0, 12)}）。`,
    en: `${round.title}: score ${shown} (by what was frozen on ${round.cutOffOn}, hash ${card.sha256.slice(0, 12)}).`,
  };
  return { title: round.title, facts: [{ kind: "score", id, on: round.cutOffOn, words }] };
}

/** 通报: only an issued one is cited, with the row of the unit in it. */
async function citeBulletin({ tx }: Call, id: string, departmentId: string): Promise<CitedSourceFacts> {
  const bulletin = await getBulletinRow(tx, id);
  if (bulletin.documentId === null) throw foreign(id);
  const { inputs } = await getIssuedRow(tx, bulletin.documentId);
  const { content } = inputs.from as { readonly content?: BulletinContent };
  const row = content?.departments.find((one) => one.departmentId === departmentId);
  if (!row) throw foreign(id);
  const { done, ahead, on_track: onTrack, behind } = row.byClass;
  const name = `${bulletin.number ?? ""}《${bulletin.title}》`;
  const words = {
    zh: `${name}（截至${bulletin.cutOffOn}）：牵头${row.total}项，完成${done}项、超进度${ahead}项、达进度${onTrack}项、欠进度${behind}项，红灯${row.red}项。`,
    en: `${name} (to ${bulletin.cutOffOn}): leads ${row.total}; done ${done}, ahead ${ahead}, on track ${onTrack}, behind ${behind}, red ${row.red}.`,
  };
  return { title: name, facts: [{ kind: "bulletin", id, on: bulletin.cutOffOn, words }] };
}

function foreign(id: string): AppError {
  return new AppError("supervision.consequence_source_foreign", { id });
}
