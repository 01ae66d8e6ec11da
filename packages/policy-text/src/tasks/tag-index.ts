import type { Section, SectionRole } from "../extraction.ts";
import { findRules, type OwnerRule, ruleAt } from "../responsibilities/find-rules.ts";
import { findTags, type Tag } from "../responsibilities/find-tags.ts";
import { assignRoles, type Owners, type RuleInForce } from "../responsibilities/assign-roles.ts";
import { contains, overlaps, type Span } from "../span.ts";
import { type MarkRole, readMarkKey } from "../responsibilities/mark-key.ts";
import { isAuthority, isCollectiveBody, kindOfBody } from "../responsibilities/body-kind.ts";
import { parseTag, type TagWords } from "../responsibilities/parse-tag.ts";
import type { Outline, Unit } from "../structure/outline.ts";

/** Every tag of the document by the unit it stands in, and what follows from them for whole sections. */
export interface TagIndex {
  readonly tagsOf: (unit: Unit) => readonly Tag[];
  readonly rules: readonly OwnerRule[];
  /** Statements that name bodies for many tasks, and where each holds. */
  readonly statements: readonly Statement[];
  /** What the document says its marks mean. */
  readonly markKey: ReadonlyMap<string, MarkRole>;
  readonly ruleFor: (at: number) => RuleInForce;
  readonly ownersOf: (tag: Tag) => Owners;
  /** Tags with nothing between them (`牵头单位：A` above `配合单位：B`) made one. */
  readonly joined: (tags: readonly Tag[]) => readonly Tag[];
  /** Whether a paragraph is nothing but a statement for many tasks. */
  readonly isStatement: (unit: Unit) => boolean;
  /** Whether a tag or an owner's column stands anywhere under this section. */
  readonly namesSomebody: (section: Section) => boolean;
  readonly documentNamesSomebody: boolean;
  /** The bodies that a section's heading consists of, where the document is ordered by body (`一、市发展改革委`). */
  readonly headingOwners: (section: Section) => Owners | null;
  /** Units of a section itself, cells apart, in reading order. */
  readonly paragraphsOf: (section: Section) => readonly Unit[];
}

/** `以下均由…落实` or `以上均由…落实` with the stretch of text it holds for. */
export interface Statement {
  readonly words: TagWords;
  readonly holds: Span;
  readonly addsToAll: boolean;
}

/** No document states more; a hostile one may not make every task look through thousands. */
const MOST_RULES = 60;
const LONGEST_BODY_HEADING = 60;
const BARE_BRACKETS_MAKE_A_HABIT = 3;

/** Looks through all paragraphs for tags, twice where the document turns out to use brackets without a verb. */
export function indexTags(outline: Outline): TagIndex {
  const { reading, units } = outline;
  const paragraphs = units.filter(({ cell, role }) => cell === null && role !== "furniture");
  const rules = findRules(reading, ruleSpans(outline)).slice(0, MOST_RULES);
  const tags = withoutRules(tagsByUnit(reading, paragraphs), rules);
  const bySection = groupBySection(paragraphs);
  const lastTag = lastOwnerAt(outline, tags);
  const headings = headingTags(outline);
  const naming = namingSections(outline, tags, headings);
  const ruleFor = (at: number) => ruleAt(rules, at, lastTag);
  return {
    tagsOf: (unit) => tags.get(unit.index) ?? [],
    rules,
    statements: statementsOf(outline, rules),
    markKey: readMarkKey(reading, ruleSpans(outline)),
    ruleFor,
    ownersOf: ({ words, span }) => assignRoles(words, ruleFor(span[1])),
    isStatement: (unit) => isStatement(reading, unit, rules),
    joined: (list) => joinTags(reading, list),
    namesSomebody: ({ id }) => naming.has(id),
    documentNamesSomebody: naming.size > 0,
    headingOwners: ({ id, span }) => {
      const words = headings.get(id);
      return words ? assignRoles(words, ruleFor(span[0])) : null;
    },
    paragraphsOf: ({ id }) => bySection.get(id) ?? [],
  };
}

/** Where the last tag or the last row of a table stands: a rule said behind it holds for all that came before. */
function lastOwnerAt({ tables }: Outline, tags: ReadonlyMap<number, Tag[]>): number {
  const starts = [
    ...[...tags.values()].map((found) => found.at(-1)?.span[0] ?? -1),
    ...tables.map(({ rows }) => rows.at(-1)?.span[0] ?? -1),
  ];
  return starts.reduce((last, start) => Math.max(last, start), -1);
}

function statementsOf({ sections, reading }: Outline, rules: readonly OwnerRule[]): Statement[] {
  let covered = 0;
  return rules.flatMap((rule): Statement[] => {
    if (rule.kind === "covers_above") {
      const holds: Span = [covered, rule.span[0]];
      covered = rule.addsToAll ? covered : rule.span[1];
      return [{ words: rule.words, holds, addsToAll: rule.addsToAll }];
    }
    if (rule.kind !== "inherited") return [];
    const chapter = rule.isForAll
      ? undefined
      : sections.find(({ span, titleSpan }) => titleSpan && contains(span, rule.span));
    return [{ words: rule.words, holds: [rule.from, chapter?.span[1] ?? reading.length], addsToAll: rule.addsToAll }];
  });
}

/** A paragraph that holds little beside a rule: `（列第一位者为牵头单位，下同）`, `注：标☆的为牵头单位`. */
function isStatement(reading: string, { span }: Unit, rules: readonly OwnerRule[]): boolean {
  const length = span[1] - span[0];
  const rule = length > 160 ? undefined : rules.find((one) => overlaps(one.span, span));
  if (!rule) return false;
  const opening = reading.slice(span[0], span[0] + 3);
  return (rule.span[1] - rule.span[0]) * 5 >= length * 2 || /^(?:（|备?注|说明)/.test(opening);
}

/** A statement for many tasks is no tag of the paragraph it stands in. */
function withoutRules(tags: Map<number, Tag[]>, rules: readonly OwnerRule[]): Map<number, Tag[]> {
  const statements = rules.filter(({ kind }) => kind === "inherited" || kind === "covers_above");
  for (const [unit, found] of statements.length > 0 ? tags : []) {
    const kept = found.filter(
      (tag) => tag.form === "bracket" || !statements.some((rule) => overlaps(rule.span, tag.span)),
    );
    if (kept.length > 0) tags.set(unit, kept);
    else tags.delete(unit);
  }
  return tags;
}

function joinTags(reading: string, tags: readonly Tag[]): Tag[] {
  const runs: [Tag, ...Tag[]][] = [];
  for (const tag of tags) {
    const run = runs.at(-1);
    const between = run
      ? reading.slice(run.at(-1)?.span[1], Math.min(tag.span[0], (run.at(-1)?.span[1] ?? 0) + 40))
      : "-";
    if (run && between.length < 40 && !/[^\s。；，]/.test(between)) run.push(tag);
    else runs.push([tag]);
  }
  return runs.map((run) => (run.length === 1 ? run[0] : joinRun(run)));
}

function joinRun(run: readonly [Tag, ...Tag[]]): Tag {
  const words = {
    members: run.flatMap((tag) => tag.words.members),
    isOpen: run.some((tag) => tag.words.isOpen),
    hasRole: run.some((tag) => tag.words.hasRole),
    hasDivision: run.some((tag) => tag.words.hasDivision),
  };
  const [first] = run;
  const end = run.at(-1)?.span[1] ?? first.span[1];
  return { ...first, words, span: [first.span[0], end], isBroken: run.some(({ isBroken }) => isBroken) };
}

function groupBySection(units: readonly Unit[]): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.sectionId);
    if (group) group.push(unit);
    else groups.set(unit.sectionId, [unit]);
  }
  return groups;
}

function tagsByUnit(reading: string, paragraphs: readonly Unit[]): Map<number, Tag[]> {
  const found = collect(reading, paragraphs, false);
  const bare = [...found.values()].flat().filter(({ words }) => !words.hasRole).length;
  if (bare >= BARE_BRACKETS_MAKE_A_HABIT) return collect(reading, paragraphs, true);
  const isWithinOneOffice = [...found.values()].flat().every(({ words }) => !words.members.some(isOutside));
  return isWithinOneOffice ? new Map([...closingBrackets(reading, paragraphs, found.size), ...found]) : found;
}

function isOutside({ name }: { readonly name: string }): boolean {
  return isAuthority(name) && !/^各|[科股]室?$/.test(name);
}

/** （教师工作科、市电教馆）: in a text that names its own divisions or nobody, brackets of body-like names behind its last sentences. */
function closingBrackets(reading: string, paragraphs: readonly Unit[], known: number): Map<number, Tag[]> {
  const found = new Map<number, Tag[]>();
  for (const [unit, tags] of collect(reading, paragraphs, true)) {
    const kept = tags.filter(({ words }) => words.members.every(({ name }) => kindOfBody(name) !== "other"));
    if (kept.length > 0) found.set(unit, kept);
  }
  return found.size >= BARE_BRACKETS_MAKE_A_HABIT || known > 1 ? found : new Map<number, Tag[]>();
}

/** Where running prose tells what was: 市政府会同省科技厅召开 orders nothing there. */
const TELLING: ReadonlySet<SectionRole> = new Set(["preamble", "background"]);

function collect(reading: string, paragraphs: readonly Unit[], usesBareBrackets: boolean): Map<number, Tag[]> {
  const found = new Map<number, Tag[]>();
  for (const { index, span, role } of paragraphs) {
    if (role === "notice") continue;
    const tags = findTags(reading, span, { usesBareBrackets }).filter(
      ({ form }) => form !== "prose" || !TELLING.has(role),
    );
    if (tags.length > 0) found.set(index, tags);
  }
  return found;
}

/** A rule may stand in a paragraph, in the covering notice, in a caption or in a table's header. */
function ruleSpans({ units, tables }: Outline) {
  const headers = tables.flatMap(({ headers, caption }) => [...headers, caption].filter((span) => span !== null));
  return [...units.map(({ span }) => span), ...headers].sort((a, b) => a[0] - b[0]);
}

/** Headings that are nothing but authorities. */
function headingTags({ reading, sectionById }: Outline): Map<string, TagWords> {
  const found = new Map<string, TagWords>();
  for (const { id, titleSpan } of sectionById.values()) {
    if (!titleSpan || titleSpan[1] - titleSpan[0] > LONGEST_BODY_HEADING) continue;
    const words = parseTag(reading, titleSpan);
    const isBodies = words?.members.every(({ name }) => isAuthority(name) || isCollectiveBody(name));
    if (words && isBodies && !words.hasRole) found.set(id, words);
  }
  return found;
}

function namingSections(
  { units, tables, parentOf }: Outline,
  tags: ReadonlyMap<number, Tag[]>,
  headings: ReadonlyMap<string, TagWords>,
): Set<string> {
  const naming = new Set<string>();
  const add = (id: string): void => {
    for (let at: string | undefined = id; at !== undefined && !naming.has(at); at = parentOf.get(at)) naming.add(at);
  };
  for (const id of headings.keys()) add(id);
  for (const { index, sectionId } of units) if (tags.has(index)) add(sectionId);
  for (const { columns, rows, sectionId } of tables) {
    if (rows.length > 0 && columns.some((role) => role === "lead" || role === "responsible" || role === "owner"))
      add(sectionId);
  }
  return naming;
}
