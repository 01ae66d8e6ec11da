import { isFurniture, isLinkList } from "./furniture.ts";
import { isLayoutTable } from "./html-table.ts";
import { LOOSE_SELECTORS, SURE_SELECTORS } from "./main-selectors.ts";
import type { MainSelector } from "./main-selectors.ts";
import { UNSEEN, attributeOf, descendants, elementsOf, isElement, isHidden } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

/** The part of a page that is the document. */
export interface MainContent {
  readonly roots: readonly PageElement[];
  /** No mark was found: the densest part was taken. */
  readonly isGuessed: boolean;
}

/** A marked part must hold this share of all the page's prose, or the mark stands around something else. */
const SURE_SHARE = 0.4;
/** Of marks one inside another the surer one wins, unless it holds much less. */
const RIVAL_SHARE = 0.8;
const LOOSE_SHARE = 0.85;
/** The search for the densest part goes down while one child holds this share of its parent's prose. */
const DENSE_SHARE = 0.8;

/** Beside its links a list of links has little prose: dates, and a heading. */
const LINK_LIST_PROSE = 400;

const CONTAINERS = new Set([
  "html",
  "body",
  "div",
  "section",
  "article",
  "main",
  "center",
  "form",
  "table",
  "tbody",
  "tr",
  "td",
  "span",
  "font",
]);

/** Finds the document in a page: by the marks of known content systems first, then by the density of its prose. */
export function findMain(page: PageElement): MainContent {
  const prose = measureProse(page);
  const body = elementsOf(page).find((element) => element.tagName === "body") ?? page;
  const all = prose.get(body) ?? 0;

  const sure = bestMarked(body, SURE_SELECTORS, prose, all * SURE_SHARE);
  if (sure) return { roots: sure, isGuessed: false };
  const densest = findDensest(body, prose);
  const loose = bestMarked(densest, LOOSE_SELECTORS, prose, (prose.get(densest) ?? 0) * LOOSE_SHARE);
  return { roots: loose ?? [densest], isGuessed: !loose };
}

type Prose = ReadonlyMap<PageElement, number>;

/** Characters of each element's text outside links, lists of links, furniture and scripts. */
function measureProse(page: PageElement): Prose {
  const prose = new Map<PageElement, number>();
  measure(page);
  return prose;

  function measure(element: PageElement): number {
    if (isNoProse(element)) return 0;
    let length = 0;
    for (const node of element.childNodes) {
      if (isElement(node)) length += measure(node);
      else if ("value" in node) length += node.value.replaceAll(/\s/g, "").length;
    }
    const own = length > 0 && length < LINK_LIST_PROSE && isLinkList(element) ? 0 : length;
    prose.set(element, own);
    return own;
  }
}

function isNoProse(element: PageElement): boolean {
  return UNSEEN.has(element.tagName) || element.tagName === "a" || isHidden(element) || isFurniture(element);
}

function bestMarked(
  within: PageElement,
  selectors: readonly MainSelector[],
  prose: Prose,
  least: number,
): readonly PageElement[] | null {
  const found = selectors.map((selector) => {
    const roots = outermost(within, selector, prose);
    return { roots, length: roots.reduce((sum, root) => sum + (prose.get(root) ?? 0), 0) };
  });
  const most = Math.max(...found.map(({ length }) => length));
  const best = found.find(({ length }) => length > 0 && length >= least && length >= most * RIVAL_SHARE);
  return best?.roots ?? null;
}

function outermost(within: PageElement, selector: MainSelector, prose: Prose): PageElement[] {
  const roots: PageElement[] = [];
  const inside = new Set<PageElement>();
  for (const element of descendants(within)) {
    const parent = element.parentNode;
    if (parent && isElement(parent) && inside.has(parent)) inside.add(element);
    else if (matches(element, selector) && (prose.get(element) ?? 0) > 0) {
      roots.push(element);
      inside.add(element);
    }
  }
  return roots;
}

function matches(element: PageElement, { attribute, value }: MainSelector): boolean {
  const written = attributeOf(element, attribute).toLowerCase();
  if (written === "") return false;
  return attribute === "id" ? written === value : written.split(/\s+/).includes(value);
}

function findDensest(body: PageElement, prose: Prose): PageElement {
  let current = body;
  for (;;) {
    const own = prose.get(current) ?? 0;
    const next = elementsOf(current).find(
      (child) => CONTAINERS.has(child.tagName) && (prose.get(child) ?? 0) >= own * DENSE_SHARE,
    );
    if (!next || own === 0 || isDataTable(next)) return current;
    current = next;
  }
}

/** Sites of old lay whole pages out in tables, one inside another; only rows and columns of data end the search. */
function isDataTable(element: PageElement): boolean {
  if (element.tagName !== "table" || isLayoutTable(element)) return false;
  for (const inner of descendants(element)) if (inner !== element && inner.tagName === "table") return false;
  return true;
}
