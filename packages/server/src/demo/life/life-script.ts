import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { supervisionEndpoints } from "@zhigang/contract/supervision";
import type {
  BlockerKind,
  BlockerRule,
  ConsequenceKind,
  ControlRule,
  InstructionUrgency,
  ItemSource,
  SupervisionWay,
} from "@zhigang/domain/supervision";
import type { DemoDay } from "./life-days.ts";

const SCRIPT = fileURLToPath(new URL("../../../../../samples/city/supervision.json", import.meta.url));

/** What became of the report of one month, where it did not go its way in time. */
export type ReportFate = "late" | "missing" | "returned" | "changed" | "none" | "draft" | "submitted" | "signed";

/** One act on an item that is not part of every item's way. */
export interface ScriptedAct {
  readonly on: DemoDay;
  /** `lead` and `lead_head` are the people of the department that leads by then; `support:` names another one. */
  readonly as: string;
  readonly do: keyof typeof supervisionEndpoints;
  readonly say: Readonly<Record<string, unknown>>;
  /** The rules refuse it, and the refusal is kept. */
  readonly isRefused?: boolean;
}

/** 督查方案: how far the supervision reaches, over which days, in which ways. */
export interface ScriptedRemit {
  readonly scope: string;
  readonly from: DemoDay | null;
  readonly to: DemoDay | null;
  readonly ways: readonly SupervisionWay[];
}

/** Items that were put forward, filed and handed over together, by one decision. */
export interface Wave {
  readonly key: string;
  /** The paper whose tasks they are; null for matters of meetings and instructions. */
  readonly file: string | null;
  /** Null: a meeting puts them forward. */
  readonly proposed: DemoDay | null;
  readonly filed: DemoDay;
  readonly assigned: DemoDay;
  /** Null: nobody has taken them up yet. */
  readonly takenUp: DemoDay | null;
  /** 督查方案 of all of them; a task's own deadline ends its period. */
  readonly remit: ScriptedRemit;
  readonly authority: { readonly decidedBy: string; readonly decidedOn: DemoDay; readonly document: string };
}

export interface ScriptedItem {
  readonly wave: string;
  readonly title: string;
  readonly lead: string;
  readonly due: DemoDay;
  readonly requirement?: string;
  readonly source?: ItemSource;
  /** How fast it goes, as a share of its plan; or what it reported, month by month. */
  readonly pace?: number;
  readonly percents?: Readonly<Record<string, number>>;
  readonly steps: readonly string[];
  readonly problem?: string;
  readonly reports?: Readonly<Record<string, ReportFate>>;
  /** Sheets issued before this day stay without an answer. */
  readonly answersFrom?: DemoDay;
  /** Sent back at first: what comes then is among its acts. */
  readonly isRefusedFirst?: boolean;
  readonly acts?: readonly ScriptedAct[];
  readonly exemption?: {
    readonly asked: DemoDay;
    readonly decided: DemoDay;
    readonly from: DemoDay;
    readonly to: DemoDay;
    readonly reason: string;
  };
}

/** A matter that waits for the leader to decide on it. */
export interface ProposedMatter {
  readonly on: DemoDay;
  readonly title: string;
  readonly requirement: string;
  readonly lead: string;
  readonly dueOn: DemoDay;
  readonly source: ItemSource;
  readonly remit: ScriptedRemit;
}

/** 督查结果运用: what was proposed for a unit, whether it was heard, and whether the leader has decided. */
export interface ScriptedConsequence {
  readonly kind: ConsequenceKind;
  readonly lead: string;
  readonly item: string;
  readonly drafted: DemoDay;
  readonly note?: string;
  readonly statementBy?: DemoDay;
  readonly stated?: DemoDay;
  readonly statement?: string;
  readonly submitted: DemoDay;
  readonly decided: DemoDay | null;
  readonly remark?: string;
}

/** A decision of a meeting, on an item of the script or of an item that comes of it. */
export interface ScriptedDecision {
  readonly words: string;
  readonly lead: string;
  readonly supports: readonly string[];
  readonly due: DemoDay;
  /** The item of the point it belongs to. */
  readonly on: string;
  /** The item it becomes; null where it belongs to the one it is on. */
  readonly becomes: string | null;
}

/** 调度会; without a course it is still in preparation. */
export interface ScriptedMeeting {
  readonly title: string;
  readonly drafted: DemoDay;
  readonly meetsOn: DemoDay;
  readonly startsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly called: readonly string[];
  /** Put on the agenda by hand beside what is proposed. */
  readonly items: readonly string[];
  readonly topics: readonly string[];
  readonly course: {
    readonly convened: DemoDay;
    readonly held: DemoDay;
    readonly settled: DemoDay;
    readonly excused: readonly string[];
    readonly guests: string;
    readonly decisions: readonly ScriptedDecision[];
  } | null;
}

/** One act on a blocker: by who raised it, its owner, or the office. */
export interface ScriptedBlockerAct {
  readonly on: DemoDay;
  readonly as: "raiser" | "owner" | "office";
  readonly do:
    | "acceptBlocker"
    | "answerBlocker"
    | "confirmBlocker"
    | "escalateBlocker"
    | "assignBlocker"
    | "withdrawBlocker";
  readonly say: {
    readonly reason?: string;
    readonly answer?: string;
    readonly solveBy?: DemoDay;
    readonly owner?: string;
  };
}

/** 问题: what kept an item from going on, and what became of it. */
export interface ScriptedBlocker {
  readonly item: string;
  readonly title: string;
  readonly blocked: string;
  readonly needed: string;
  readonly kind: BlockerKind;
  /** Null: the office names one. */
  readonly owner: string | null;
  readonly raised: DemoDay;
  readonly solveBy: DemoDay;
  /** The month of the report from which it was raised. */
  readonly reportOf?: number;
  readonly acts: readonly ScriptedBlockerAct[];
}

/** 批示: carried out by an item of the script, by a new one, or by both. */
export interface ScriptedInstruction {
  readonly leaderName: string;
  readonly instructed: DemoDay;
  readonly registered: DemoDay;
  readonly words: string;
  readonly urgency: InstructionUrgency;
  readonly paperTitle: string;
  readonly paperNumber: string | null;
  readonly carriedOut: DemoDay;
  readonly excerpt: string;
  readonly item: string | null;
  readonly becomes: { readonly title: string; readonly requirement: string; readonly lead: string } | null;
  readonly replied: DemoDay | null;
  readonly reply: string;
}

/** The ten months of the sample city as `samples/city/supervision.json` tells them. */
export interface LifeScript {
  /** Who of the office had no hand in the work and verifies it. */
  readonly verifier: string;
  readonly waves: readonly Wave[];
  readonly acknowledgeWithin: number;
  readonly items: readonly ScriptedItem[];
  readonly proposed: readonly ProposedMatter[];
  readonly phrases: Readonly<Record<"progress" | "next" | "effect" | "problem", readonly string[]>> &
    Readonly<Record<"late" | "returned" | "changed" | "answer" | "overlap", string>>;
  /** The days of each month on which reports are written, signed, checked, written anew, and handed in late. */
  readonly reporting: Readonly<Record<"written" | "signed" | "checked" | "rewritten" | "late", number>>;
  /** The days of each month on which lights are judged and ladders climbed. */
  readonly rounds: readonly number[];
  readonly rules: {
    readonly from: string;
    readonly name: string;
    readonly drafted: DemoDay;
    readonly closed: DemoDay;
    readonly inForce: DemoDay;
    readonly draftNote: string;
    readonly closedNote: string;
    readonly reason: string;
    readonly greenBelow: number;
    readonly greenBecause: string;
    readonly missing: "yellow";
    readonly notDue: "grey";
  };
  readonly ladder: {
    readonly from: string;
    readonly name: string;
    readonly answerWithin: number;
    readonly on: DemoDay;
    readonly reason: string;
  };
  readonly score: {
    readonly title: string;
    readonly form: "lights";
    readonly from: DemoDay;
    readonly cutOffOn: DemoDay;
    readonly drafted: DemoDay;
    readonly selfScoreBy: DemoDay;
    readonly reviewed: DemoDay;
    readonly adopted: DemoDay;
    readonly appeal: { readonly on: DemoDay; readonly by: string; readonly reason: string };
  };
  /** 督查管控规则, from its day on. */
  readonly control: Omit<ControlRule, "validFrom"> & { readonly on: DemoDay };
  readonly consequences: readonly ScriptedConsequence[];
  readonly meetings: readonly ScriptedMeeting[];
  /** 问题升级规则, from its day on. */
  readonly blockerRule: Omit<BlockerRule, "validFrom"> & { readonly on: DemoDay };
  readonly blockers: readonly ScriptedBlocker[];
  readonly instructions: readonly ScriptedInstruction[];
  readonly bulletins: readonly { readonly period: number; readonly drafted: DemoDay; readonly issued: DemoDay }[];
}

/** Reads the script; it is our own file, kept right by the test that plays it. */
export async function readLifeScript(): Promise<LifeScript> {
  return JSON.parse(await readFile(SCRIPT, "utf8")) as LifeScript;
}
