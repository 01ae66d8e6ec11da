import type { CalendarDate } from "../values/index.ts";
import {
  BAND,
  DONE,
  fitted,
  INK,
  LAMPS,
  lineMark,
  PLANNED,
  QUIET,
  rectMark,
  RULE,
  textMark,
  TODAY,
} from "./board-marks.ts";
import type { BoardMark } from "./board-marks.ts";
import type { Colour } from "./rule-set.ts";

/** 挂图作战: the sheets on which a board is printed, in millimetres, lying across (ISO 216). */
export const BOARD_SHEETS = { A3: [420, 297], A0: [1189, 841] } as const;
export type BoardSheet = keyof typeof BOARD_SHEETS;

/** One item on the board. */
export interface BoardItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  /** Its first lead department; joint leads follow in the cell. */
  readonly leads: readonly string[];
  readonly assignedOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  /** Of the last passed report. */
  readonly percent: string | null;
  readonly colour: Colour | null;
}

/** What a board shows, and the words on it. */
export interface BoardWish {
  readonly on: CalendarDate;
  readonly items: readonly BoardItem[];
  readonly sheet: BoardSheet;
  readonly title: string;
  readonly words: {
    readonly columns: readonly [item: string, lead: string, light: string, percent: string];
    readonly colours: Readonly<Record<Colour, string>>;
    readonly done: string;
    readonly counted: string;
    /** How a day is written. */
    day(day: CalendarDate): string;
    /** How many items a unit has. */
    unit(name: string, count: number): string;
  };
}

/** A board ready to be painted or printed on one sheet. */
export interface BoardDrawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly BoardMark[];
  /** The smallest letters, in millimetres; below 1.6 (about 4.5 pt) a larger sheet is called for. */
  readonly smallest: number;
}

/** 挂图作战: items by unit along a line of months, on one sheet whatever their number. */
export function drawBoard(wish: BoardWish): BoardDrawing {
  const [width, height] = BOARD_SHEETS[wish.sheet];
  const margin = width / 42;
  const units = byUnit(wish.items);
  const top = margin + height * 0.085;
  const lines = wish.items.length + units.size;
  const step = Math.min((height - top - margin * 1.6) / Math.max(1, lines), width / 60);
  const months = monthsOf(wish);
  const place: Place = { width, height, margin, top, step, size: step * 0.62, months, ...columnsOf(width, margin) };
  const marks = [
    ...headMarks(wish, place),
    ...monthMarks(place),
    ...rowMarks(wish, units, place),
    ...dayMark(wish, place),
  ];
  return {
    width,
    height,
    marks: [...marks, ...legendMarks(wish, place)],
    smallest: lines === 0 ? place.step : place.size,
  };
}

interface Place {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly top: number;
  readonly step: number;
  readonly size: number;
  readonly months: readonly string[];
  readonly title: number;
  readonly lead: number;
  readonly light: number;
  readonly percent: number;
  readonly time: number;
  readonly end: number;
}

/** Where the columns begin, in shares of the width between the margins. */
function columnsOf(width: number, margin: number) {
  const at = (share: number) => margin + share * (width - 2 * margin);
  return { title: at(0), lead: at(0.24), light: at(0.37), percent: at(0.4), time: at(0.44), end: at(1) };
}

function byUnit(items: readonly BoardItem[]): ReadonlyMap<string, readonly BoardItem[]> {
  const units = new Map<string, BoardItem[]>();
  for (const item of items) {
    const name = item.leads[0] ?? "";
    units.set(name, [...(units.get(name) ?? []), item]);
  }
  return units;
}

const MOST_MONTHS = 72;

/** From the month of the first hand-over to the month of the last deadline, with the day of the board among them. */
function monthsOf({ items, on }: BoardWish): string[] {
  const days = items.flatMap(({ assignedOn, dueOn, completedOn }) =>
    [assignedOn, dueOn, completedOn].filter((day): day is string => day !== null),
  );
  const sorted = [...days, on].map((day) => day.slice(0, 7)).toSorted();
  const [first = on.slice(0, 7), last = first] = [sorted[0], sorted.at(-1)];
  const months: string[] = [];
  for (let month = first; month <= last && months.length < MOST_MONTHS; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** Where a day lies on the line of months: each month as wide as the other. */
function xOf(day: CalendarDate, { months, time, end }: Place): number {
  const wide = (end - time) / months.length;
  const index = months.indexOf(day.slice(0, 7));
  if (index === -1) return day < `${months[0]}` ? time : end;
  return time + wide * (index + (Number(day.slice(8)) - 1) / 31);
}

function headMarks({ title, words, on, items }: BoardWish, place: Place): BoardMark[] {
  const { margin, width, top, height } = place;
  const size = height * 0.03;
  const [item, lead, light, percent] = words.columns;
  const heading = (x: number, text: string): BoardMark =>
    textMark(x, top - height * 0.008, Math.min(height * 0.013, place.step), text, { isBold: true });
  return [
    textMark(width / 2, margin + size, size, title, { anchor: "middle", isBold: true }),
    textMark(width - margin, margin + size, size * 0.45, words.day(on), { anchor: "end", fill: QUIET }),
    textMark(margin, margin + size, size * 0.45, `${words.counted}${items.length}`, { fill: QUIET }),
    heading(place.title, item),
    heading(place.lead, lead),
    heading(place.light, light),
    heading(place.percent, percent),
  ];
}

function monthMarks(place: Place): BoardMark[] {
  const { months, time, end, top, height, margin } = place;
  const wide = (end - time) / months.length;
  const size = Math.min(height * 0.013, wide / 2.2);
  return months.flatMap((month, index): BoardMark[] => {
    const x = time + wide * index;
    const [year = "", number = ""] = month.split("-");
    const isFirst = index === 0 || number === "01";
    return [
      lineMark(x, top, x, height - margin * 1.6, RULE, isFirst ? 0.3 : 0.12),
      textMark(x + wide / 2, top - height * 0.008, size, String(Number(number)), { anchor: "middle" }),
      ...(isFirst ? [textMark(x, top - height * 0.026, height * 0.013, year, { isBold: true })] : []),
    ];
  });
}

function rowMarks(wish: BoardWish, units: ReadonlyMap<string, readonly BoardItem[]>, place: Place): BoardMark[] {
  const marks: BoardMark[] = [];
  let y = place.top;
  for (const [unit, items] of units) {
    const name = wish.words.unit(unit, items.length);
    marks.push(
      rectMark(place.margin, y, place.end - place.margin, place.step, BAND),
      textMark(place.title, y + place.step * 0.72, place.size, name, { isBold: true }),
    );
    y += place.step;
    for (const item of items) {
      marks.push(...itemMarks(wish, item, y, place));
      y += place.step;
    }
  }
  return marks;
}

function itemMarks({ words, on }: BoardWish, item: BoardItem, y: number, place: Place): BoardMark[] {
  const { step, size } = place;
  const base = y + step * 0.72;
  const lamp = item.colour === null ? null : LAMPS[item.colour];
  const number = item.number === null ? "" : `${item.number} `;
  const share = item.completedOn === null ? (item.percent === null ? "—" : `${item.percent}%`) : words.done;
  return [
    lineMark(place.margin, y + step, place.end, y + step, RULE, 0.08),
    textMark(place.title, base, size, fitted(`${number}${item.title}`, place.lead - place.title - size, size)),
    textMark(place.lead, base, size, fitted(item.leads.join("、"), place.light - place.lead - size, size)),
    ...(lamp
      ? [{ kind: "path" as const, d: lamp.path(place.light + step / 2, y + step / 2, step * 0.28), fill: lamp.fill }]
      : []),
    textMark(place.time - size * 0.4, base, size * 0.9, share, { anchor: "end" }),
    ...barMarks(item, on, y, place),
  ];
}

/** From the hand-over to the deadline, filled as far as was reported; done, it ends on the day it was done. */
function barMarks(
  { assignedOn, dueOn, completedOn, percent }: BoardItem,
  on: CalendarDate,
  y: number,
  place: Place,
): BoardMark[] {
  if (assignedOn === null) return [];
  const [from, to] = [xOf(assignedOn, place), xOf(completedOn ?? dueOn ?? on, place)];
  const long = Math.max(place.step * 0.2, to - from);
  const share = completedOn === null ? Math.min(1, Math.max(0, Number(percent ?? "0") / 100)) : 1;
  const [barY, tall] = [y + place.step * 0.25, place.step * 0.5];
  return [
    rectMark(from, barY, long, tall, PLANNED),
    ...(share === 0 ? [] : [rectMark(from, barY, long * share, tall, DONE)]),
    ...(dueOn === null
      ? []
      : [lineMark(xOf(dueOn, place), y + place.step * 0.1, xOf(dueOn, place), y + place.step * 0.9, INK, 0.35)]),
  ];
}

function dayMark({ on }: BoardWish, place: Place): BoardMark[] {
  const x = xOf(on, place);
  return [lineMark(x, place.top, x, place.height - place.margin * 1.6, TODAY, 0.5)];
}

/** What the lamps mean, with how many there are of each: the numbers of the ledger on that day. */
function legendMarks({ words, items }: BoardWish, place: Place): BoardMark[] {
  const size = place.height * 0.014;
  const y = place.height - place.margin * 0.7;
  const lit = (Object.keys(LAMPS) as Colour[]).map((colour) => ({
    colour,
    count: items.filter((item) => item.colour === colour).length,
  }));
  return lit
    .filter(({ count }) => count > 0)
    .flatMap(({ colour, count }, index): BoardMark[] => {
      const x = place.margin + size * 9 * index;
      const { path, fill } = LAMPS[colour];
      return [
        { kind: "path", d: path(x + size / 2, y - size * 0.35, size * 0.42), fill },
        textMark(x + size * 1.4, y, size, `${words.colours[colour]} ${count}`),
      ];
    });
}
