import type { Page } from "@zhigang/contract/paging";
import type { LedgerDifference } from "@zhigang/contract/supervision";
import { compareRows, LEDGER_SUBJECTS } from "@zhigang/domain/supervision";
import type { LedgerSubject } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { pictureItems, picturePlans, pictureTargets, pictureTasks, requirePast } from "./list-past-rows.ts";
import type { ListPast, PastPage } from "./list-past-rows.ts";

const DEFAULT_LIMIT = 100;

interface TwoDays extends PastPage {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * 两日之差: what is in one picture and not in the other, and what reads otherwise; plans first, then tasks, targets and items. The
 * pictures are compared page by page until something differs, so that neither is ever held whole.
 */
export async function listLedgerDifferences(
  call: Call,
  { from, to, cursor, limit = DEFAULT_LIMIT, ...filter }: TwoDays,
): Promise<Page<LedgerDifference>> {
  requirePast(call, from);
  requirePast(call, to);
  const items: LedgerDifference[] = [];
  let place: Place | null = placeFrom(cursor);
  while (place !== null && items.length === 0) {
    const { subject, cursor: within }: Place = place;
    const page = { ...filter, limit, ...(within !== "" && { cursor: within }) };
    const compared: Page<LedgerDifference> = await COMPARED[subject](call, [from, to], page);
    items.push(...compared.items);
    place = compared.nextCursor === null ? startAfter(subject) : { subject, cursor: compared.nextCursor };
  }
  return { items, nextCursor: place && `${place.subject}.${place.cursor}` };
}

/** Which kind of row comes next, and after which of them. */
interface Place {
  readonly subject: LedgerSubject;
  readonly cursor: string;
}

function placeFrom(cursor: string | undefined): Place {
  const [name, within = ""] = (cursor ?? `${LEDGER_SUBJECTS[0]}.`).split(".");
  const subject = LEDGER_SUBJECTS.find((one) => one === name);
  if (subject === undefined) throw new AppError("http.invalid_cursor");
  return { subject, cursor: within };
}

function startAfter(subject: LedgerSubject): Place | null {
  const next = LEDGER_SUBJECTS[LEDGER_SUBJECTS.indexOf(subject) + 1];
  return next === undefined ? null : { subject: next, cursor: "" };
}

type Compare = (call: Call, days: readonly CalendarDate[], page: PastPage) => Promise<Page<LedgerDifference>>;

const COMPARED: Readonly<Record<LedgerSubject, Compare>> = {
  plan: comparing("plan", picturePlans, ({ title }) => title),
  task: comparing("task", pictureTasks, ({ title }) => title),
  target: comparing("target", pictureTargets, ({ name }) => name),
  item: comparing("item", pictureItems, ({ title }) => title),
};

function comparing<Row extends { readonly id: string }>(
  subject: LedgerSubject,
  list: ListPast<Row>,
  titleOf: (row: Row) => string,
): Compare {
  return async (call, days, page) => {
    const { pictures, nextCursor } = await list(call, days, page);
    const [before = [], after = []] = pictures;
    const items = compareRows(before, after).map(({ row, fate, fields }) => ({
      subject,
      id: row.id,
      title: titleOf(row),
      fate,
      fields: fields.map((one) => ({ field: one.field, from: textOf(one.from), to: textOf(one.to) })),
    }));
    return { items, nextCursor };
  };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
