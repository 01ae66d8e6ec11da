import type { DeadlineBasis, TimeNode } from "../extraction.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import { endsSentence } from "../words/clauses.ts";
import { isLabelled } from "./time-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

/** Which date a section states for all that stands in it. */
export class SectionTimes {
  private readonly outline: Outline;
  private readonly expressionsIn: (unit: Unit) => readonly TimeExpression[];
  private readonly context: TimeContext;
  private readonly bodies = new Map<string, Unit[]>();
  private readonly intros = new Map<string, TimeNode | null>();

  constructor(outline: Outline, expressionsIn: (unit: Unit) => readonly TimeExpression[], context: TimeContext) {
    this.outline = outline;
    this.expressionsIn = expressionsIn;
    this.context = context;
    for (const unit of outline.units) {
      if (unit.cell) continue;
      const body = this.bodies.get(unit.sectionId);
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
    return null;
  }

  /** The labelled date (完成时限：…) behind a place, in its own paragraph or a later one of the same leaf section. */
  labelled(unit: Unit, behind: number): TimeNode | null {
    const body = this.bodies.get(unit.sectionId) ?? [unit];
    const own = Math.max(0, body.indexOf(unit));
    for (const below of unit.cell ? [unit] : body.slice(own, own + MOST_PARAGRAPHS)) {
      for (const expression of this.expressionsIn(below)) {
        if (expression.start < behind || !isLabelled(this.outline.reading, expression)) continue;
        return stated(expression, below === unit ? "paragraph" : "section");
      }
    }
    return null;
  }

  /** In one section a paragraph that begins with a date opens the list below it; the nearest such one counts. */
  private besides(unit: Unit): TimeNode | null {
    const body = this.bodies.get(unit.sectionId) ?? [];
    const own = body.indexOf(unit);
    for (let index = (own < 0 ? body.length : own) - 1; index >= Math.max(0, own - 40); index--) {
      const above = body[index];
      const opening = above && this.chosen(this.openings(above));
      if (opening) return opening;
    }
    return null;
  }

  private introOf(sectionId: string): TimeNode | null {
    const known = this.intros.get(sectionId);
    if (known !== undefined) return known;
    const body = this.bodies.get(sectionId) ?? [];
    const intro = this.chosen(body.flatMap((unit) => this.openings(unit))) ?? this.laterStatement(body);
    this.intros.set(sectionId, intro);
    return intro;
  }

  /** Deadlines at the beginning of a paragraph: the words that state a date for what follows. */
  private openings(unit: Unit): TimeExpression[] {
    return this.statements(unit).filter(({ start }) => beginsParagraph(this.outline.reading, start, unit));
  }

  /** Where no period is known, a date that opens a later sentence of the introduction has to do. */
  private laterStatement(body: readonly Unit[]): TimeNode | null {
    return this.context.period === null ? this.chosen(body.flatMap((unit) => this.statements(unit))) : null;
  }

  /** Deadlines at the beginning of a sentence. */
  private statements(unit: Unit): TimeExpression[] {
    const { reading } = this.outline;
    return this.expressionsIn(unit).filter(
      ({ kind, precision, start }) =>
        kind === "deadline" &&
        precision === "year" &&
        (beginsParagraph(reading, start, unit) || endsSentence(reading[start - 1])),
    );
  }

  /** Of several dates the end of the plan period where it is among them, else the first. */
  private chosen(expressions: readonly TimeExpression[]): TimeNode | null {
    const end = this.context.period?.to.slice(0, 4);
    const chosen = expressions.find(({ value }) => value === end) ?? expressions[0];
    if (!chosen) return null;
    return stated(chosen, "section");
  }
}

/** How many paragraphs of a section are searched for a label behind its words. */
const MOST_PARAGRAPHS = 40;

function stated({ value, precision, start, end, reason }: TimeExpression, basis: DeadlineBasis): TimeNode | null {
  return value === "" ? null : { value, precision, basis, span: [start, end], reason };
}

const DASHES: ReadonlySet<string> = new Set("—-·•● ");

function beginsParagraph(reading: string, at: number, unit: Unit): boolean {
  let place = at;
  while (place > unit.span[0] && DASHES.has(reading[place - 1] ?? "")) place--;
  return place === unit.span[0] || place === unit.bodySpan[0];
}
