import type {
  RuleVersionStatus,
  ScoreAction,
  ScoreForm,
  ScoreFormContent,
  ScoreStatement,
  ScoreStatus,
  UnitScore,
} from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";

/** The tables of scores. */
export interface ScoreTables {
  "supervision.scoreRound": ScoreRoundTable;
  "supervision.scoreCard": ScoreCardTable;
  "supervision.scoreAct": ScoreActTable;
  "supervision.scoreForm": ScoreFormTable;
  "supervision.scoreFormVersion": ScoreFormVersionTable;
}

export interface ScoreFormTable {
  name: ScoreForm["name"];
  version: Generated<number>;
}

export interface ScoreFormVersionTable {
  name: ScoreForm["name"];
  number: number;
  status: RuleVersionStatus;
  content: JSONColumnType<ScoreFormContent, string, string>;
  note: string;
  inForceFrom: string | null;
  inForceTo: string | null;
  draftedAt: Date;
  draftedBy: string;
  putInForceAt: Date | null;
  putInForceBy: string | null;
}

export interface ScoreRoundTable {
  id: string;
  title: string;
  form: string;
  fromOn: string;
  cutOffOn: string;
  selfScoreBy: string;
  planId: string | null;
  frozenAt: Date;
  frozenBy: string;
  adoptedOn: string | null;
  year: number;
  number: number;
  discardedAt: Date | null;
  discardedBy: string | null;
  discardReason: string | null;
}

/** 自评, 审核, 复核: what was stated then, and the score that came of it. */
export interface ScoredStage {
  readonly stage: Extract<ScoreAction, "self_score" | "review" | "decide">;
  readonly at: string;
  readonly actorName: string;
  readonly statements: readonly ScoreStatement[];
  readonly score: UnitScore;
}

export interface ScoreCardTable {
  id: string;
  roundId: string;
  departmentId: string;
  status: ScoreStatus;
  inputs: string;
  sha256: string;
  stages: JSONColumnType<readonly ScoredStage[], string, string>;
  appealBy: string | null;
  decideBy: string | null;
  version: Generated<number>;
}

export interface ScoreActTable {
  cardId: string;
  number: number;
  kind: ScoreAction;
  at: Date;
  accountId: string;
  actorName: string;
  reason: string | null;
}
