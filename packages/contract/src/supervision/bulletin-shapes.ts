import Type from "typebox";
import type { Static } from "typebox";
import {
  BULLETIN_ACTIONS,
  BULLETIN_STATUSES,
  COLOURS,
  ISSUED_KINDS,
  PROGRESS_CLASSES,
  ROUNDING_POLICIES,
} from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";

const text = Type.String();
const count = Type.Integer();

/** 通报口径: how bulletins are reckoned from a day on. */
export const BulletinRule = Type.Object({
  id: nullable(Id),
  validFrom: Day,
  rounding: oneOf(ROUNDING_POLICIES),
  /** In points: so far ahead of the plan and more is ahead; more than so far behind it is behind. */
  aheadFrom: Type.Number(),
  behindAbove: Type.Number(),
  planId: nullable(Id),
  mark: text,
  series: text,
  reason: text,
  setAt: nullable(Moment),
  setBy: nullable(text),
});
export type BulletinRule = Static<typeof BulletinRule>;

/** The figures of a bulletin. */
export const BulletinContent = Type.Object({
  cutOffOn: Day,
  /** The one plan it tells of; null for all. */
  planTitle: nullable(text),
  total: count,
  cancelled: count,
  rounding: oneOf(ROUNDING_POLICIES),
  classes: Type.Array(Type.Object({ class: oneOf(PROGRESS_CLASSES), count, share: nullable(text) })),
  lights: Type.Array(Type.Object({ colour: oneOf(COLOURS), count })),
  overdue: count,
  doneLate: count,
  /** 上期数, from the bulletin of the period before or from the ledger of its cut-off. */
  former: nullable(
    Type.Object({
      period: text,
      number: nullable(text),
      cutOffOn: Day,
      total: count,
      classes: Type.Array(Type.Object({ class: oneOf(PROGRESS_CLASSES), count })),
      overdue: count,
      doneLate: count,
    }),
  ),
});
export type BulletinContent = Static<typeof BulletinContent>;

const Heading = Type.Object({ text, share: Type.Number(), isCentred: Type.Optional(Type.Boolean()) });

/** One piece of a paper's body. */
export const PaperBlock = Type.Union([
  Type.Object({ kind: Type.Literal("heading"), level: Type.Union([Type.Literal(1), Type.Literal(2)]), text }),
  Type.Object({ kind: Type.Literal("paragraph"), text, label: Type.Optional(text) }),
  Type.Object({
    kind: Type.Literal("table"),
    caption: text,
    unit: nullable(text),
    headings: Type.Array(Heading),
    rows: Type.Array(Type.Array(text)),
    /** Sub-headings across the table, each before a row. */
    bands: Type.Optional(Type.Object({ heading: text, at: Type.Array(Type.Object({ row: count, text })) })),
    source: nullable(text),
  }),
]);
export type PaperBlock = Static<typeof PaperBlock>;

/** A paper as it reads on the screen; its files are made from the same words. */
export const Paper = Type.Object({
  mark: nullable(text),
  number: nullable(text),
  title: text,
  addressees: Type.Array(text),
  body: Type.Array(PaperBlock),
  signature: nullable(Type.Object({ authority: text, issuedOn: Day })),
});
export type Paper = Static<typeof Paper>;

/** 通报: a row of the list. */
export const Bulletin = Type.Object({
  id: Id,
  period: text,
  cutOffOn: Day,
  planId: nullable(Id),
  rounding: oneOf(ROUNDING_POLICIES),
  status: oneOf(BULLETIN_STATUSES),
  edition: count,
  correctsId: nullable(Id),
  correctionReason: nullable(text),
  number: nullable(text),
  title: text,
  draftedAt: Moment,
  draftedBy: text,
  issuedAt: nullable(Moment),
  issuedBy: nullable(text),
  documentId: nullable(Id),
  myActions: Type.Array(oneOf(BULLETIN_ACTIONS)),
  version: count,
});
export type Bulletin = Static<typeof Bulletin>;

/** One bulletin with its words, its figures and the paper as it reads now, or as it was issued. */
export const BulletinDetail = Type.Object({
  ...Bulletin.properties,
  mark: text,
  addressees: Type.Array(text),
  copyTo: Type.Array(text),
  opening: text,
  requirements: text,
  knownAt: Moment,
  content: BulletinContent,
  paper: Paper,
});
export type BulletinDetail = Static<typeof BulletinDetail>;

/** 印发登记: an issued paper in the register. */
export const IssuedPaper = Type.Object({
  id: Id,
  kind: oneOf(ISSUED_KINDS),
  number: text,
  title: text,
  edition: count,
  correctsId: nullable(Id),
  cutOffOn: nullable(Day),
  issuedOn: Day,
  issuedAt: Moment,
  issuedBy: text,
  sha256: text,
});
export type IssuedPaper = Static<typeof IssuedPaper>;

export const IssuedPaperDetail = Type.Object({ ...IssuedPaper.properties, paper: Paper });
export type IssuedPaperDetail = Static<typeof IssuedPaperDetail>;
