import type { ConsequenceDetail } from "@zhigang/contract/supervision";
import type { ConsequenceDeed } from "./queries.ts";

/** What somebody has filled in for an act; parts that the act does not ask for stay as they began. */
export interface DeedDraft {
  readonly title: string;
  readonly body: string;
  readonly statementBy: string | null;
  readonly note: string;
  readonly statement: string;
  readonly reason: string;
}

/** A part of the form of an act. */
export type DeedField = "words" | "hearing" | "statement" | "reason" | "reason_optional";

/** What each act asks for. */
export const DEED_FIELDS: Readonly<Record<ConsequenceDeed, readonly DeedField[]>> = {
  edit: ["words"],
  ask_statement: ["hearing"],
  state: ["statement"],
  submit: [],
  approve: ["reason_optional"],
  decline: ["reason"],
  withdraw: ["reason"],
  revoke: ["reason"],
};

/** Acts that end something: their button warns. */
export const GRAVE_DEEDS: readonly ConsequenceDeed[] = ["decline", "withdraw", "revoke"];

/** The form as it begins. */
export function deedDraftOf({ title, body }: Pick<ConsequenceDetail, "title" | "body">): DeedDraft {
  return { title, body, statementBy: null, note: "", statement: "", reason: "" };
}

type Body = Readonly<Record<string, unknown>>;

const written = (name: string, text: string): Body => (text.trim() === "" ? {} : { [name]: text.trim() });

const WRITTEN: Readonly<Record<DeedField, (draft: DeedDraft) => Body>> = {
  words: ({ title, body }) => ({ title: title.trim(), body: body.trim() }),
  hearing: ({ statementBy, note }) => ({ ...(statementBy !== null && { statementBy }), ...written("note", note) }),
  statement: ({ statement }) => ({ statement: statement.trim() }),
  reason: ({ reason }) => ({ reason: reason.trim() }),
  reason_optional: ({ reason }) => written("reason", reason),
};

const FILLED: Readonly<Record<DeedField, (draft: DeedDraft) => boolean>> = {
  words: ({ title, body }) => title.trim() !== "" && body.trim() !== "",
  hearing: () => true,
  statement: ({ statement }) => statement.trim() !== "",
  reason: ({ reason }) => reason.trim() !== "",
  reason_optional: () => true,
};

/** The body of the request that the form means. */
export function deedBodyOf(deed: ConsequenceDeed, draft: DeedDraft): Body {
  return Object.assign({}, ...DEED_FIELDS[deed].map((field) => WRITTEN[field](draft))) as Body;
}

/** Whether everything the act needs is filled in. */
export function isDeedComplete(deed: ConsequenceDeed, draft: DeedDraft): boolean {
  return DEED_FIELDS[deed].every((field) => FILLED[field](draft));
}
