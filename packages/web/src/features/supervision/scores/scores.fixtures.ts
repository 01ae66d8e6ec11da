import type { ScoreCard, ScoreCardDetail, ScoreRoundDetail, UnitScore } from "@zhigang/contract/supervision";

export const ROUND_ID = "01930000-0000-7000-8000-000000000701";
export const CARD_ID = "01930000-0000-7000-8000-000000000702";
export const ITEM_ID = "01930000-0000-7000-8000-000000000101";
const REPORT_ID = "01930000-0000-7000-8000-000000000703";
const FACT = { source: "report", id: `report:${REPORT_ID}`, on: "2026-10-15" } as const;

/** A score of 90: a report was missed. */
export function aScore(change: Partial<UnitScore> = {}): UnitScore {
  const words = { zh: "基础分", en: "starting points" };
  return {
    exact: "90",
    shown: "90.00",
    points: [
      { ruleId: "0", words, itemId: null, exact: "100", shown: "100.00", formula: "100", cites: [] },
      {
        ruleId: "A3",
        words: { zh: "缺报", en: "report missing: 10 points" },
        itemId: ITEM_ID,
        exact: "-10",
        shown: "-10.00",
        formula: "−10",
        cites: [FACT],
      },
    ],
    open: [{ kind: "appraisal", itemId: null }],
    judged: 1,
    items: 1,
    ...change,
  };
}

/** A card as the server would give it. */
export function aScoreCard(change: Partial<ScoreCard> = {}): ScoreCard {
  return {
    id: CARD_ID,
    roundId: ROUND_ID,
    departmentId: "01930000-0000-7000-8000-0000000000a1",
    departmentName: "Roads Bureau",
    departmentKind: "department",
    status: "self_scored",
    shown: "90.00",
    judged: 1,
    items: 1,
    open: 1,
    appealBy: null,
    decideBy: null,
    version: 3,
    ...change,
  };
}

/** The same card whole. */
export function aCardDetail(change: Partial<ScoreCardDetail> = {}): ScoreCardDetail {
  return {
    ...aScoreCard(),
    roundTitle: "First ten months",
    formKind: "deductions",
    cutOffOn: "2026-10-31",
    selfScoreBy: "2026-11-20",
    sha256: "ab".repeat(32),
    frozenItems: [
      {
        itemId: ITEM_ID,
        number: "2026-0001",
        title: "Harbour control",
        isSupport: false,
        weight: "1",
        actual: "60",
        said: FACT,
      },
    ],
    facts: [{ ...FACT, kind: "report_missed", itemId: ITEM_ID, month: 9 }],
    frozenScore: aScore(),
    stages: [],
    acts: [],
    myActions: [],
    ...change,
  };
}

/** A round with two cards that tie and one of another kind. */
export function aRound(change: Partial<ScoreRoundDetail> = {}): ScoreRoundDetail {
  return {
    id: ROUND_ID,
    year: 2026,
    number: 2,
    title: "First ten months",
    from: "2026-01-01",
    cutOffOn: "2026-10-31",
    selfScoreBy: "2026-11-20",
    formName: "deductions",
    formTitle: { zh: "表A 扣分法", en: "Form A: deductions" },
    formVersion: "1",
    discarded: null,
    planId: null,
    mayDiscard: false,
    frozenAt: "2026-11-02T02:00:00Z",
    frozenBy: "Zhou",
    adoptedOn: null,
    cards: 3,
    settled: 0,
    formSource: "S17",
    isRanked: true,
    mayAdopt: false,
    mayFinish: false,
    groups: groupsOf(),
    ...change,
  };
}

function groupsOf(): ScoreRoundDetail["groups"] {
  const tied = { place: 1, isTied: true };
  return [
    {
      words: null,
      kinds: ["department"],
      rows: [
        { card: aScoreCard(), ...tied },
        { card: aScoreCard({ id: ITEM_ID, departmentName: "Data Bureau" }), ...tied },
      ],
    },
    {
      words: { zh: "国有企业", en: "State-owned enterprises" },
      kinds: ["enterprise"],
      rows: [
        {
          card: aScoreCard({
            id: REPORT_ID,
            departmentName: "Port Group",
            departmentKind: "enterprise",
            shown: null,
          }),
          place: null,
          isTied: false,
        },
      ],
    },
  ];
}
