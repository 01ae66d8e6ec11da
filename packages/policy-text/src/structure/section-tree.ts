import type { Section, SectionRole } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { LabelStyle } from "./heading-label.ts";
import type { Heading } from "./heading.ts";
import { roleOfHeading } from "./section-role.ts";

const PLAIN = { style: "plain", depth: 1 } as const;

interface OpenSection {
  readonly id: string;
  readonly level: number;
  readonly role: SectionRole;
  readonly heading: Heading | null;
  readonly style: LabelStyle | null;
  readonly depth: number;
  readonly start: number;
  end: number;
  readonly blocks: number[];
  readonly children: OpenSection[];
}

/** Customary order of styles; a style outside it nests wherever it first appears (guide §5). */
const RANKS: Partial<Record<LabelStyle, number>> = {
  attachment: 0,
  part: 1,
  chapter: 2,
  section: 3,
  chinese: 4,
  chinese_bracket: 5,
  arabic: 6,
  arabic_bracket: 7,
  circled: 8,
  dash: 9,
};

/** Whether an open section is of a lower style than this one; styles without a rank compare with themselves alone. */
function isBelow(open: OpenSection, style: LabelStyle, depth: number): boolean {
  const rank = RANKS[style];
  if (rank === undefined) return open.style === style && open.depth > depth;
  const other = open.style === null ? undefined : RANKS[open.style];
  return other !== undefined && other > rank;
}

/** Collects sections as their headings come; the level of a heading follows from its style and the open sections. */
export class SectionTree {
  private readonly top: OpenSection[] = [];
  private stack: OpenSection[] = [];
  private count = 0;
  private readonly text: string;
  private readonly reading: string;
  private readonly sections = new Map<string, OpenSection>();

  constructor(text: string, reading: string) {
    this.text = text;
    this.reading = reading;
  }

  /** Opens the section under this heading and gives its id. */
  open(heading: Heading, blockIndex: number, end: number, level: number | null): string {
    this.stack = this.stack.slice(0, this.parentDepth(heading, level));
    const parent = this.stack.at(-1) ?? null;
    const words = this.reading.slice(...heading.titleSpan);
    const role = heading.label?.style === "attachment" ? "attachment" : roleOfHeading(words, parent?.role ?? null);
    return this.add({ heading, role, blockIndex, start: heading.span[0], end });
  }

  /** Opens a top section without a heading for text of this role, or goes on with the one that is open. */
  openPlain(role: SectionRole, blockIndex: number, span: Span): string {
    const last = this.top.at(-1);
    if (last && last.heading === null && last.role === role && this.stack[0] === last) {
      return this.extend(last, blockIndex, span[1]);
    }
    this.stack = [];
    return this.add({ heading: null, role, blockIndex, start: span[0], end: span[1] });
  }

  /** A section beside the plan's own (furniture, notice); the sections that are open stay open. */
  openAside(role: SectionRole, blockIndex: number, span: Span): string {
    const last = this.top.at(-1);
    if (last && last.heading === null && last.role === role) {
      last.blocks.push(blockIndex);
      last.end = span[1];
      return last.id;
    }
    const open = this.stack;
    this.stack = [];
    const id = this.add({ heading: null, role, blockIndex, start: span[0], end: span[1] });
    this.stack = open;
    return id;
  }

  /** A heading row of a table and the rows below it: a section under that of the table, or under a higher band. */
  addBand(parentId: string, heading: Heading, end: number): string {
    const parent = this.sections.get(parentId);
    const section: OpenSection = {
      id: `s${++this.count}`,
      level: (parent?.level ?? 0) + 1,
      role: parent?.role ?? "tasks",
      heading,
      style: "band",
      depth: 1,
      start: heading.span[0],
      end,
      blocks: [],
      children: [],
    };
    parent?.children.push(section);
    this.sections.set(section.id, section);
    return section.id;
  }

  /** Adds a block to the innermost open section. */
  append(blockIndex: number, end: number): string | null {
    const current = this.stack.at(-1);
    return current ? this.extend(current, blockIndex, end) : null;
  }

  /** Every section as it stands at the end, top sections first. */
  build(): readonly Section[] {
    return this.top.map((section) => this.freeze(section));
  }

  /** The numbering style of every section that has a heading. */
  styles(): Map<string, LabelStyle> {
    const styled = [...this.sections.values()].flatMap(({ id, style }): [string, LabelStyle][] =>
      style ? [[id, style]] : [],
    );
    return new Map(styled);
  }

  roleOf(id: string): SectionRole {
    return this.sections.get(id)?.role ?? "preamble";
  }

  private parentDepth(heading: Heading, level: number | null): number {
    const { style, depth } = heading.label ?? PLAIN;
    if (style === "attachment" || this.stack[0]?.heading === null || this.isPlanInAnnex()) return 0;
    if (style === "plain") return this.depthByLevel(level ?? 1);
    const same = this.stack.findLastIndex((open) => open.style === style && open.depth === depth);
    if (same >= 0) return same;
    const found = this.stack.findIndex((open) => isBelow(open, style, depth));
    return found < 0 ? this.stack.length : found;
  }

  /** A file that begins with 附件 holds the plan as its annex: the plan's chapters are the file's own. */
  private isPlanInAnnex(): boolean {
    const [open] = this.stack;
    const hasChapters = this.top.some(({ heading, style }) => heading !== null && style !== "attachment");
    return open?.style === "attachment" && this.stack.length === 1 && !hasChapters;
  }

  private depthByLevel(level: number): number {
    const found = this.stack.findIndex((open) => open.level >= level);
    return found < 0 ? this.stack.length : found;
  }

  private add(input: Pick<OpenSection, "heading" | "role" | "start" | "end"> & { blockIndex: number }): string {
    const { blockIndex, ...rest } = input;
    const parent = this.stack.at(-1);
    const section: OpenSection = {
      ...rest,
      id: `s${++this.count}`,
      level: this.stack.length + 1,
      style: input.heading ? (input.heading.label?.style ?? "plain") : null,
      depth: input.heading?.label?.depth ?? 1,
      blocks: [blockIndex],
      children: [],
    };
    (parent?.children ?? this.top).push(section);
    this.sections.set(section.id, section);
    this.stack.push(section);
    this.stretch(input.end);
    return section.id;
  }

  private extend(section: OpenSection, blockIndex: number, end: number): string {
    section.blocks.push(blockIndex);
    this.stretch(end);
    return section.id;
  }

  private stretch(end: number): void {
    for (const open of this.stack) open.end = end;
  }

  private labelOf(heading: Heading | null): string | null {
    const label = heading?.label;
    if (!label) return null;
    return label.labelSpan ? this.text.slice(...label.labelSpan).replace(/\s/g, "") : label.label;
  }

  private freeze(section: OpenSection): Section {
    const { heading } = section;
    const titleSpan = heading && heading.titleSpan[1] > heading.titleSpan[0] ? heading.titleSpan : null;
    return {
      id: section.id,
      level: section.level,
      role: section.role,
      label: this.labelOf(heading),
      title: titleSpan && this.text.slice(...titleSpan),
      titleSpan,
      span: [section.start, section.end],
      blocks: section.blocks,
      children: section.children.map((child) => this.freeze(child)),
    };
  }
}
