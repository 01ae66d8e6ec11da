import type { DeadlineBasis, TimeNode } from "../extraction.ts";
import { isOfAllAbove } from "../structure/closing-note.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import { endsSentence } from "../words/clauses.ts";
import { isLabelled } from "./time-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

/** What one paragraph states for others. */
interface Statements {
  /** Deadlines at the beginning of the paragraph. */
  readonly openings: readonly TimeExpression[];
  /** Deadlines at the beginning of any of its sentences. */
  readonly all: readonly TimeExpression[];
  readonly labelled: readonly TimeExpression[];
}

/** How many paragraphs of a section are searched for words that govern another. */
const MOST_PARAGRAPHS = 40;

/** Which date a section states for all that stands in it. */
export class SectionTimes {
  private readonly outline: Outline;
  private readonly expressionsIn: (unit: Unit) => readonly TimeExpression[];
  private readonly context: TimeContext;
  private readonly bodies = new Map<string, Unit[]>();
  private readonly places = new Map<Unit, number>();
  private readonly statements = new Map<Unit, Statements>();
  /** Lines that speak of all that stands above them. */
  private readonly closings: readonly Unit[];
  private readonly intros = new Map<string, TimeNode | null>();

  constructor(outline: Outline, expressionsIn: (unit: Unit) => readonly TimeExpression[], context: TimeContext) {
    this.outline = outline;
    this.expressionsIn = expressionsIn;
    this.context = context;
    const { reading, units } = outline;
    this.closings = units.filter(
      ({ role, span }) => role === "notes" && isOfAllAbove(reading.slice(span[0], Math.min(span[1], span[0] + 100))),
    );
    for (const unit of units) {
      if (unit.cell) continue;
      const body = this.bodies.get(unit.sectionId);
      this.places.set(unit, body?.length ?? 0);
      if (body) body.push(unit);
      else this.bodies.set(unit.sectionId, [unit]);
    }
  }

  /** The date that an earlier paragraph of the same section or the introduction of a section above opens with. */
  over(unit: Unit): TimeNode | null {
    const beside = this.besides(unit);
    if (beside) return beside;
    let above = this.outline.parentOf.get(unit.sectionId);
    while (above !== undefined) {
      const intro = this.introOf(above);
      if (intro) return intro;
      above = this.outline.parentOf.get(above);
    }
    return this.closing(unit);
  }

  /** 上述任务于2026年底前完成: the date of the next such line below. */
  private closing(unit: Unit): TimeNode | null {
    if (unit.role !== "tasks" && unit.role !== "safeguards") return null;
    const line = firstBehind(this.closings, unit.span[1]);
    const date = line && this.expressionsIn(line).find(({ kind }) => kind === "deadline");
    return date ? stated(date, "section") : null;
  }

  /** The labelled date (完成时限：…) behind a place, in its own paragraph or a later one of the same leaf section. */
  labelled(unit: Unit, behind: number): TimeNode | null {
    for (const below of this.from(unit)) {
      const found = this.statementsOf(below).labelled.find(({ start }) => start >= behind);
      if (found) return stated(found, below === unit ? "paragraph" : "section");
    }
    return null;
  }

  private from(unit: Unit): readonly Unit[] {
    const place = this.places.get(unit);
    if (place === undefined) return [unit];
    return (this.bodies.get(unit.sectionId) ?? []).slice(place, place + MOST_PARAGRAPHS);
  }

  /** In one section a paragraph that begins with a date opens the list below it; the nearest such one counts. */
  private besides(unit: Unit): TimeNode | null {
    const body = this.bodies.get(unit.sectionId) ?? [];
    const own = this.places.get(unit) ?? body.length;
    for (let index = own - 1; index >= Math.max(0, own - MOST_PARAGRAPHS); index--) {
      const above = body[index];
      const opening = above && this.chosen(this.statementsOf(above).openings);
      if (opening) return opening;
    }
    return null;
  }

  /** Where no period is known, a date that opens a later sentence of the introduction has to do. */
  private introOf(sectionId: string): TimeNode | null {
    const known = this.intros.get(sectionId);
    if (known !== undefined) return known;
    const body = (this.bodies.get(sectionId) ?? []).map((unit) => this.statementsOf(unit));
    const opening = this.chosen(body.flatMap(({ openings }) => openings));
    const intro = opening ?? (this.context.period === null ? this.chosen(body.flatMap(({ all }) => all)) : null);
    this.intros.set(sectionId, intro);
    return intro;
  }

  private statementsOf(unit: Unit): Statements {
    const known = this.statements.get(unit);
    if (known) return known;
    const { reading } = this.outline;
    const expressions = this.expressionsIn(unit);
    const years = expressions.filter((each) => each.kind === "deadline" && endsYear(each));
    const isListIntro = reading[unit.span[1] - 1] === "：";
    const read: Statements = {
      openings: expressions.filter(
        (each) =>
          (years.includes(each) && beginsParagraph(reading, each.start, unit)) ||
          (years.includes(each) && isListIntro && endsSentence(reading[each.start - 1])) ||
          isInHeading(reading, each, unit),
      ),
      all: years.filter(({ start }) => beginsParagraph(reading, start, unit) || endsSentence(reading[start - 1])),
      labelled: expressions.filter((each) => each.value !== "" && isLabelled(reading, each)),
    };
    this.statements.set(unit, read);
    return read;
  }

  /** Of several dates the end of the plan period where it is among them, else the first. */
  private chosen(expressions: readonly TimeExpression[]): TimeNode | null {
    const end = this.context.period?.to.slice(0, 4);
    const chosen = expressions.find(({ value }) => value === end) ?? expressions[0];
    return chosen ? stated(chosen, "section") : null;
  }
}

/** 到2026年, 到2026年底: the end of a year, which may govern more than its own words. */
function endsYear({ precision, value }: TimeExpression): boolean {
  return precision === "year" || (precision === "month" && value.endsWith("-12"));
}

/** The first of units in reading order that begins at or behind a place, found by bisection. */
function firstBehind(units: readonly Unit[], place: number): Unit | undefined {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.span[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return units[low];
}

function stated({ value, precision, start, end, reason }: TimeExpression, basis: DeadlineBasis): TimeNode {
  return { value, precision, basis, span: [start, end], reason };
}

/** 一、能源转型工程（2026—2028年）: the heading dates all that stands below it. */
function isInHeading(
  reading: string,
  { kind, precision, start, end, isStated }: TimeExpression,
  { headingSpan }: Unit,
): boolean {
  if (kind !== "deadline" || (precision !== "year" && precision !== "month")) return false;
  const isNote = reading[start - 1] === "（" && reading[end] === "）";
  return headingSpan !== null && (isStated || isNote) && headingSpan[0] <= start && end <= headingSpan[1];
}

const DASHES: ReadonlySet<string> = new Set("—-·•● ");

function beginsParagraph(reading: string, at: number, unit: Unit): boolean {
  let place = at;
  while (place > unit.span[0] && DASHES.has(reading[place - 1] ?? "")) place--;
  return place === unit.span[0] || place === unit.bodySpan[0];
}
