import type { CalendarDate } from "../values/index.ts";
import type { Colour } from "./rule-set.ts";
import { shiftDay } from "./working-calendar.ts";

/** 督促方式: a reminder, 督办单 of four colours, 督办函, 约谈. */
export const INSTRUMENTS = [
  "reminder",
  "blue_sheet",
  "yellow_sheet",
  "orange_sheet",
  "red_sheet",
  "letter",
  "talk",
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** Who is addressed: the liaison, the head of the lead department, or the leader in charge of it. */
export const ADDRESSEES = ["liaison", "department_head", "leader"] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** What calls for a rung: a light that has stood for so many months, a due day so near, or a sheet that was not answered. */
export type RungTrigger =
  | { readonly kind: "light"; readonly colour: Colour; readonly months: number }
  | { readonly kind: "due_within"; readonly days: number }
  | { readonly kind: "overdue" }
  | { readonly kind: "unanswered"; readonly instrument: Instrument };

/** One rung: what is drafted for whom when something calls for it. */
export interface Rung {
  readonly trigger: RungTrigger;
  readonly instrument: Instrument;
  readonly addressee: Addressee;
  /** 答复时限 in working days; null where no answer is asked. */
  readonly answerWithin: number | null;
  /** The words of the publication. */
  readonly because: string;
}

/** 升级阶梯: dated data with its source. What it asks for is drafted for a person to send; nothing is sent by itself. */
export interface Ladder {
  readonly name: string;
  readonly city: string;
  readonly version: string;
  readonly source: string;
  readonly rungs: readonly Rung[];
}

/** A sheet that was drafted or sent for an item. */
export interface LadderSheet {
  /** The place of its rung in the ladder; null for one written by hand. */
  readonly rung: number | null;
  readonly instrument: Instrument;
  readonly draftedOn: CalendarDate;
  /** The day until which an answer was owed; null where none was asked or it is not sent yet. */
  readonly answerBy: CalendarDate | null;
  readonly isAnswered: boolean;
  /** Thrown away or taken back. */
  readonly isVoid: boolean;
}

/** What a ladder looks at in one item on one day. */
export interface LadderFacts {
  readonly today: CalendarDate;
  /** The colour at the end of each month, and now; the last one is now. */
  readonly colours: readonly Colour[];
  /** The first day of the run of the present colour. */
  readonly litSince: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly isDone: boolean;
  readonly sheets: readonly LadderSheet[];
}

/** A rung that is called for, by its place in the ladder. */
export interface CalledRung {
  readonly index: number;
  readonly rung: Rung;
}

/**
 * The rungs of a ladder that an item calls for and that were not drafted yet. A rung is drafted once for one run of a light,
 * one due day, one unanswered sheet; when the light changes for the better the run is over and a new one starts afresh.
 */
export function calledRungs({ rungs }: Ladder, facts: LadderFacts): readonly CalledRung[] {
  if (facts.isDone) return [];
  return rungs.flatMap((rung, index) => {
    const since = calledSince(rung.trigger, facts);
    if (since === null) return [];
    const isDrafted = facts.sheets.some((sheet) => sheet.rung === index && sheet.draftedOn >= since);
    return isDrafted ? [] : [{ index, rung }];
  });
}

/** The day from which a draft answers this call; null where nothing calls. */
function calledSince(trigger: RungTrigger, facts: LadderFacts): CalendarDate | null {
  const { today, colours, litSince, dueOn, sheets } = facts;
  switch (trigger.kind) {
    case "light":
      return runOf(colours, trigger.colour) >= trigger.months ? litSince : null;
    case "due_within":
      return dueOn === null ? null : nearSince(dueOn, trigger.days, today);
    case "overdue":
      return dueOn !== null && dueOn < today ? dueOn : null;
    case "unanswered":
      return silentSince(sheets, trigger.instrument, today);
  }
}

function silentSince(sheets: readonly LadderSheet[], instrument: Instrument, today: CalendarDate): CalendarDate | null {
  const silent = sheets.findLast((sheet) => sheet.instrument === instrument && isUnanswered(sheet, today));
  return silent?.answerBy ?? null;
}

function nearSince(dueOn: CalendarDate, days: number, today: CalendarDate): CalendarDate | null {
  const since = shiftDay(dueOn, -days);
  return since <= today && today <= dueOn ? since : null;
}

/** Whether the answer to a sheet is overdue. */
export function isUnanswered({ answerBy, isAnswered, isVoid }: LadderSheet, today: CalendarDate): boolean {
  return answerBy !== null && answerBy < today && !isAnswered && !isVoid;
}

function runOf(colours: readonly Colour[], colour: Colour): number {
  return colours.length - 1 - colours.findLastIndex((one) => one !== colour);
}

export const LADDER_PROBLEMS = ["answer_limit_missing", "answer_never_asked", "rung_repeated"] as const;
/** Why a ladder cannot be put in force. */
export type LadderProblem = (typeof LADDER_PROBLEMS)[number];

/**
 * What is wrong with a ladder: a rung that waits for an answer nobody was asked for, one that asks for an answer without a
 * limit, two that are called for by the same thing.
 */
export function ladderProblems({ rungs }: Pick<Ladder, "rungs">): readonly { index: number; problem: LadderProblem }[] {
  const keys = rungs.map(({ trigger, instrument }) => JSON.stringify([trigger, instrument]));
  return rungs.flatMap(({ trigger }, index) => {
    const found: LadderProblem[] = [];
    if (trigger.kind === "unanswered") {
      const asked = rungs.filter(({ instrument }) => instrument === trigger.instrument);
      if (asked.length === 0) found.push("answer_never_asked");
      else if (asked.every(({ answerWithin }) => answerWithin === null)) found.push("answer_limit_missing");
    }
    if (keys.indexOf(keys[index] ?? "") < index) found.push("rung_repeated");
    return found.map((problem) => ({ index, problem }));
  });
}
