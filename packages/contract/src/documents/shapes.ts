import Type from "typebox";
import type { Static, TSchema } from "typebox";
import {
  DRAFT_ITEM_STATES,
  DRAFT_STATUSES,
  GAP_STATES,
  IMPORT_STAGES,
  IMPORT_STATUSES,
  QUESTION_STATES,
} from "@zhigang/domain/documents";
import { PLAN_KINDS } from "@zhigang/domain/ledger";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { Span, TargetProposal, TaskProposal } from "./reading.ts";

/** Something the reader could not keep, or that a person should look at; `code` has its words in the reader's table. */
export const ReadingWarning = Type.Object({
  code: Type.String(),
  message: Type.String(),
  place: nullable(Type.String()),
  count: Type.Optional(Type.Integer()),
});
export type ReadingWarning = Static<typeof ReadingWarning>;

/** The columns of a table that a person may have to name, with what we think they hold. */
export const MappingProposal = Type.Object({
  sheets: Type.Array(
    Type.Object({
      sheet: Type.String(),
      fingerprint: Type.String(),
      headerRow: Type.Integer(),
      isRemembered: Type.Boolean(),
      /** Hidden in the workbook; absent where it is not. */
      isHidden: Type.Optional(Type.Boolean()),
      columns: Type.Array(
        Type.Object({
          column: Type.Integer(),
          header: Type.String(),
          role: Type.String(),
          confidence: Type.Number(),
          samples: Type.Array(Type.String()),
        }),
      ),
    }),
  ),
});
export type MappingProposal = Static<typeof MappingProposal>;

export const ORIGINAL_KINDS = ["pdf", "word", "page", "sheet", "text", "image", "none"] as const;
/** How an original can be shown as it looked; `none` where only its words can be shown. */
export type OriginalKind = (typeof ORIGINAL_KINDS)[number];

export const OriginalView = Type.Object({ kind: oneOf(ORIGINAL_KINDS) });
export type OriginalView = Static<typeof OriginalView>;

/** 导入: one file on its way to a draft. */
export const Import = Type.Object({
  id: Id,
  fileName: Type.String(),
  /** The archive it came in, with its folders; null for a file that came by itself. */
  origin: nullable(Type.String()),
  byteSize: Type.Integer(),
  format: nullable(Type.String()),
  status: oneOf(IMPORT_STATUSES),
  stage: nullable(oneOf(IMPORT_STAGES)),
  /** 0 to 100 within the whole import. */
  progress: Type.Integer(),
  /** The refusal, with its words in the caller's language. */
  problem: nullable(Type.Object({ code: Type.String(), message: Type.String() })),
  warnings: Type.Array(ReadingWarning),
  mapping: nullable(MappingProposal),
  /** The same bytes were imported before. */
  isKnown: Type.Boolean(),
  documentId: nullable(Id),
  draftId: nullable(Id),
  createdAt: Moment,
  createdBy: Type.String(),
  finishedAt: nullable(Moment),
});
export type Import = Static<typeof Import>;

/** 文件: a paper as it was read. */
export const Document = Type.Object({
  id: Id,
  title: Type.String(),
  documentNumber: nullable(Type.String()),
  issuingAuthority: nullable(Type.String()),
  issuedOn: nullable(Day),
  fileName: Type.String(),
  format: Type.String(),
  byteSize: Type.Integer(),
  sha256: Type.String(),
  characters: Type.Integer(),
  divisionCode: nullable(Type.String()),
  draftId: nullable(Id),
  draftStatus: nullable(oneOf(DRAFT_STATUSES)),
  warnings: Type.Array(ReadingWarning),
  createdAt: Moment,
  version: Type.Integer(),
});
export type Document = Static<typeof Document>;

const anyJson = <T>() => Type.Unsafe<T>({} as TSchema);

/** A heading in the outline of a document, nested. */
export interface OutlineSection {
  readonly id: string;
  readonly level: number;
  readonly role: string;
  readonly label: string | null;
  readonly title: string | null;
  readonly titleSpan: readonly [number, number] | null;
  readonly span: readonly [number, number];
  readonly blocks: readonly number[];
  readonly children: readonly OutlineSection[];
}

/** A number that was recognised from a picture. */
export interface ShownNumber {
  readonly span: readonly [number, number];
  /** Where the picture shows it. */
  readonly place: unknown;
  /** What the recognition thinks of its weakest figure, 0 to 1. */
  readonly certainty: number;
}

/** A block of the text as the page shows it. */
export interface ShownBlock {
  readonly kind: "paragraph" | "table";
  readonly span: readonly [number, number];
  readonly label?: string;
  readonly headingLevel?: number;
  readonly alignment?: "left" | "center" | "right";
  readonly bold?: readonly (readonly [number, number])[];
  readonly aside?: string;
  readonly recognised?: readonly ShownNumber[];
  readonly place: unknown;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly cells?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
    readonly span: readonly [number, number];
    readonly paragraphs?: readonly Pick<ShownBlock, "span" | "place" | "recognised">[];
    readonly place?: unknown;
  }[];
}

/** The text with its blocks and outline: what the left side of a draft shows. */
export const DocumentContent = Type.Object({
  id: Id,
  text: Type.String(),
  blocks: anyJson<readonly ShownBlock[]>(),
  sections: anyJson<readonly OutlineSection[]>(),
});
export type DocumentContent = Static<typeof DocumentContent>;

const Counts = Type.Object({
  tasks: Type.Integer(),
  targets: Type.Integer(),
  undecided: Type.Integer(),
  rejected: Type.Integer(),
  openQuestions: Type.Integer(),
  openGaps: Type.Integer(),
  /** Only where one draft is read, not in lists: names are resolved when shown. */
  unresolvedNames: Type.Optional(Type.Integer()),
});

/** 草稿: what a reading proposes for one document. */
export const Draft = Type.Object({
  id: Id,
  documentId: Id,
  documentTitle: Type.String(),
  fileName: Type.String(),
  status: oneOf(DRAFT_STATUSES),
  title: Type.String(),
  documentNumber: nullable(Type.String()),
  issuingAuthority: nullable(Type.String()),
  issuedOn: nullable(Day),
  periodFrom: nullable(Type.String()),
  periodTo: nullable(Type.String()),
  divisionCode: nullable(Type.String()),
  planKind: nullable(oneOf(PLAN_KINDS)),
  counts: Counts,
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
  planId: nullable(Id),
  /** The draft of an earlier version, and whether a person has said that this one follows it. */
  earlierDraftId: nullable(Id),
  isNewVersion: Type.Boolean(),
  createdAt: Moment,
  createdBy: Type.String(),
  changedAt: Moment,
  version: Type.Integer(),
});
export type Draft = Static<typeof Draft>;

/** 疑问: what the text leaves open, with the answer once a person gave it. */
export const DraftQuestion = Type.Object({
  id: Id,
  draftId: Id,
  itemId: nullable(Id),
  kind: Type.String(),
  options: Type.Array(Type.String()),
  reason: Type.String(),
  span: Span,
  state: oneOf(QUESTION_STATES),
  answer: nullable(Type.String()),
  answeredBy: nullable(Type.String()),
  answeredAt: nullable(Moment),
});
export type DraftQuestion = Static<typeof DraftQuestion>;

/** A sentence that orders something and that nothing claims yet. */
export const DraftGap = Type.Object({
  id: Id,
  draftId: Id,
  span: Span,
  state: oneOf(GAP_STATES),
  itemId: nullable(Id),
  reason: nullable(Type.String()),
});
export type DraftGap = Static<typeof DraftGap>;

const itemFields = {
  id: Id,
  draftId: Id,
  position: Type.Integer(),
  state: oneOf(DRAFT_ITEM_STATES),
  confidence: Type.Number(),
  rejectedBecause: nullable(Type.String()),
  /** The item into which this one was merged. */
  mergedIntoId: nullable(Id),
  /** The same item in the earlier version of the document. */
  earlierItemId: nullable(Id),
  changedBy: nullable(Type.String()),
  changedAt: nullable(Moment),
  version: Type.Integer(),
};

/** A proposed task: `value` as it stands now, `proposed` as it was read (null when a person added it). */
export const DraftTask = Type.Object({
  ...itemFields,
  kind: Type.Literal("task"),
  value: TaskProposal,
  proposed: nullable(TaskProposal),
});
export type DraftTask = Static<typeof DraftTask>;

/** A proposed target. */
export const DraftTarget = Type.Object({
  ...itemFields,
  kind: Type.Literal("target"),
  value: TargetProposal,
  proposed: nullable(TargetProposal),
});
export type DraftTarget = Static<typeof DraftTarget>;

/** All that a review needs at once: a plan has hundreds of items, not thousands. */
export const DraftContent = Type.Object({
  draft: Draft,
  tasks: Type.Array(DraftTask),
  targets: Type.Array(DraftTarget),
  questions: Type.Array(DraftQuestion),
  gaps: Type.Array(DraftGap),
  coverage: anyJson<unknown>(),
  references: Type.Array(
    Type.Object({
      title: nullable(Type.String()),
      documentNumber: nullable(Type.String()),
      issuer: nullable(Type.String()),
      span: Span,
    }),
  ),
});
export type DraftContent = Static<typeof DraftContent>;

/** What a changing call answers: the draft's head and every row that changed, so that the page can follow. */
export const DraftChange = Type.Object({
  draft: Draft,
  tasks: Type.Array(DraftTask),
  targets: Type.Array(DraftTarget),
  questions: Type.Array(DraftQuestion),
  gaps: Type.Array(DraftGap),
  /** Items that no longer exist (an addition undone). */
  removedItemIds: Type.Array(Id),
  version: Type.Integer(),
});
export type DraftChange = Static<typeof DraftChange>;

/** One step of the review, newest first; an undone step may be redone. */
export const DraftStep = Type.Object({
  id: Id,
  number: Type.Integer(),
  operation: Type.String(),
  by: Type.String(),
  at: Moment,
  isUndone: Type.Boolean(),
  itemIds: Type.Array(Id),
});
export type DraftStep = Static<typeof DraftStep>;
