import type { ScoreFormRow, ScoreFormVersion } from "@zhigang/contract/supervision";
import { lintScoreForm, SCORE_FORMS } from "@zhigang/domain/supervision";
import type { ScoreFormContent } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { dayOf } from "../item/item-view.ts";
import { formAmong } from "./score-form-on.ts";
import { listFormRows, listFormVersionRows } from "./score-form-store.ts";
import type { ScoreFormKept, ScoreFormVersionRow } from "./score-form-store.ts";

/** 评分办法 to choose from: as each is in force today with its source, and the city's own versions. */
export async function listScoreForms(call: Call): Promise<{ items: ScoreFormRow[] }> {
  const [forms, rows] = [await listFormRows(call.tx), await listFormVersionRows(call.tx)];
  const items = SCORE_FORMS.flatMap(({ name }) => {
    const kept = forms.find((form) => form.name === name);
    return kept ? [presentForm(kept, rows, dayOf(call))] : [];
  });
  return { items };
}

/** One form with its versions. */
export async function getScoreForm(call: Call, name: string): Promise<ScoreFormRow> {
  const { items } = await listScoreForms(call);
  const form = items.find((one) => one.name === name);
  if (!form) throw new Error(`no such form: ${name}`);
  return form;
}

function presentForm(kept: ScoreFormKept, rows: readonly ScoreFormVersionRow[], today: string): ScoreFormRow {
  const { name, version: number, validFrom, validTo: _, ...content } = formAmong(rows, kept.name, today);
  return {
    name,
    kind: content.kind,
    title: content.title,
    source: content.source,
    number: Number(number),
    validFrom,
    content: copied(content),
    rules: figuresOf(content),
    versions: rows.filter((row) => row.name === name).map(presentVersion),
    version: kept.version,
  };
}

function presentVersion(row: ScoreFormVersionRow): ScoreFormVersion {
  const { number, status, note, inForceFrom, inForceTo, draftedBy, putInForceBy } = row;
  return {
    number,
    status,
    note,
    inForceFrom,
    inForceTo,
    draftedBy,
    putInForceBy,
    content: copied(row.content),
    draftedAt: row.draftedAt.toISOString(),
    putInForceAt: row.putInForceAt?.toISOString() ?? null,
    findings: lintScoreForm(row.content).map(({ at, zh, en }) => ({ at, zh, en })),
  };
}

/** The contract's lists can be written to; a copy keeps the rules out of reach. */
function copied(content: ScoreFormContent): ScoreFormRow["content"] {
  return structuredClone(content) as ScoreFormRow["content"];
}

/** The rules of a form with their figures, as a table shows them. */
export function figuresOf(form: ScoreFormContent): ScoreFormRow["rules"] {
  switch (form.kind) {
    case "deductions":
      return [
        ...form.rules.map(({ id, words, least, most }) => ({
          id,
          words,
          figures: least === most ? `−${most}` : `−${least}…−${most}`,
        })),
        ...(form.appraisal
          ? [{ id: form.appraisal.id, words: form.appraisal.words, figures: form.appraisal.most }]
          : []),
        { id: form.onlyListed.id, words: form.onlyListed.words, figures: `× ${form.onlyListed.times}` },
      ];
    case "lights":
      return form.rules.map(({ id, words, every, points }) => ({ id, words, figures: `${every} → ${points}` }));
    case "completion": {
      const parts = COMPLETION_WORDS.map(([name, words]) => ({ id: "C1", words, figures: form[name] }));
      return [{ id: "C1", words: form.words, figures: form.full }, ...parts];
    }
    case "grades": {
      const pairs = (factors: Readonly<Record<string, string>>) =>
        Object.entries(factors).map(([name, factor]) => `${name} ${factor}`);
      const load = form.load.map(({ from, factor }) => `≥${from} × ${factor}`);
      const figures = [...pairs(form.grades), ...pairs(form.levels), ...load].join(", ");
      return [{ id: "D1", words: form.words, figures }];
    }
  }
}

/** 表C: how its parameters are called. */
const COMPLETION_WORDS = [
  ["cap", { zh: "封顶", en: "cap" }],
  ["floor", { zh: "下限", en: "floor" }],
  ["bonusSlope", { zh: "超额折算", en: "bonus slope" }],
  ["bonusCap", { zh: "奖励上限", en: "bonus cap" }],
  ["supportShare", { zh: "配合比例", en: "support share" }],
] as const;
