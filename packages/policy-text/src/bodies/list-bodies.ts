import type { Body, BodyKind } from "../extraction.ts";
import { canBeBody, kindOfBody } from "../responsibilities/body-kind.ts";
import type { Span } from "../span.ts";
import type { Outline } from "../structure/outline.ts";
import type { TaskUnit } from "../tasks/task-unit.ts";

const LONGEST = 28;

/** Endings by which organisations are found in running prose; the name is then walked to its left. */
const FOUND_BY_ENDING =
  /有限责任公司|有限公司|股份公司|集团公司|集团|大学|学院|研究院|研究所|实验室|联盟|协会|学会|商会|促进会|投资基金|引导基金|产业基金|母基金|管委会|管理委员会|开发区|高新区|保税区|新区|产业园|科技园|工业园|人民政府|人民银行\S{0,4}分行|(?<=[市区县省州])委员会|(?<=[\u4e00-\u9fff])(?:局|委员会|办公厅|办公室)/g;

/** Where a name cannot have begun yet: words that stand before names in a sentence. */
const BEFORE_NAMES =
  /(?:[\s，。；：、！？“”‘’《》（）〔〕()[\]…—]|和|与|及|由|向|对|在|为|将|以|等|的|或|是|了|请|赴|支持|推动|推进|建设|依托|联合|组建|设立|成立|建立|引进|发挥|利用|鼓励|引导|促进|打造|培育|围绕|通过|包括|举办|承办|会同|协同|配合|协调|加强|加快|落实|按照|根据|贯彻|深化|争取|积极|大力|重点|充分|统筹|用好|对接|面向|参与|提升|完善|实施|布局|作为|进入|其中|以及|包含|一批|一家|一个|若干|多家|国内外|各类|创建|创立|拓展|总结|接受|服务|结合|建成|借助|吸纳|遍布|印发|位于|辐射|覆盖|带动|筹建|共建|争创|对标|邀请|奖励|资助|委托|相关|有关|优势)$/;

/** 机构: every named organisation at each place where it is named, first those that are named for a task. */
export function listBodies(outline: Outline, units: readonly TaskUnit[]): Body[] {
  const found = new Map<string, Body>();
  for (const { owners } of units) {
    for (const { name, span, kind } of [...owners.leads, ...owners.supports, ...owners.others]) {
      found.set(`${span[0]}:${span[1]}`, { name, kind, span });
    }
  }
  const taken = [...found.values()].map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  for (const unit of outline.units) {
    if (unit.role === "furniture") continue;
    for (const body of bodiesIn(outline.reading, unit.span)) {
      if (!isTaken(taken, body.span)) found.set(`${body.span[0]}:${body.span[1]}`, body);
    }
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

function bodiesIn(reading: string, [start, end]: Span): Body[] {
  const text = reading.slice(start, end);
  const bodies: Body[] = [];
  let floor = 0;
  for (const match of text.matchAll(FOUND_BY_ENDING)) {
    const to = match.index + match[0].length;
    if (match.index < floor || goesOn(text, to)) continue;
    const previous = endsAt(bodies, start + floor);
    const isBranch = previous !== null && goesOnFrom(previous.name, text, floor, match.index);
    const from = isBranch ? previous.span[0] - start : nameStart(text, floor, match.index);
    const name = text.slice(from, to);
    if (!isNamed(name, match[0])) continue;
    if (isBranch) bodies.pop();
    bodies.push({ name, kind: kindInProse(name), span: [start + from, start + to] });
    floor = to;
  }
  return bodies;
}

/** The body that ends just here. */
function endsAt(bodies: readonly Body[], at: number): Body | null {
  const last = bodies.at(-1);
  return last?.span[1] === at ? last : null;
}

/** 某大学某研究院: a house of another house carries both names. */
function goesOnFrom(name: string, text: string, floor: number, ending: number): boolean {
  return /(?:大学|学院|集团)$/.test(name) && ending - floor <= LONGEST && nameStart(text, floor, ending) === floor;
}

/** 集团军, 局面, 学院路: the ending is only the beginning of a longer word. */
function goesOn(text: string, at: number): boolean {
  return /^(?:面|部|限|势|长|域|化|路|军|制|级|校|区|内|公司|有限|股份|基金|分院|分公司|办公室|办公厅|管委会)/.test(
    text.slice(at, at + 4),
  );
}

function nameStart(text: string, floor: number, before: number): number {
  let at = before;
  const lowest = Math.max(floor, before - LONGEST);
  while (at > lowest && !BEFORE_NAMES.test(text.slice(Math.max(lowest, at - 3), at))) at--;
  return at;
}

const AUTHORITY =
  /^(?:[省市区县州旗]|\S{2,6}[省市区县州旗])\S{1,14}$|^\S{2,8}(?:海关|税务局|气象局|管理局)$|^国\S{2,12}$/;

function isNamed(name: string, ending: string): boolean {
  if (name.length - ending.length < 2 || !canBeBody(name)) return false;
  return /局|委员会|办公|委/.test(ending) ? AUTHORITY.test(name) && name.length <= 20 : true;
}

function kindInProse(name: string): BodyKind {
  const kind = kindOfBody(name);
  return kind === "division" && name.endsWith("委员会") ? "department" : kind;
}

function isTaken(taken: readonly Span[], [start, end]: Span): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (taken[low]?.[0] ?? Infinity) < end;
}
