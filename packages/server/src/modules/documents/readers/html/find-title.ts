import type { ParagraphInput } from "@zhigang/policy-text";
import type { ElementPaths } from "./element-path.ts";
import { attributeOf, descendants, isElement, textOf } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

const TITLE_NAME =
  /^(?:title|article[-_]?title|arc[-_]?title|news[-_]?title|xl[-_]?title|detail[-_]?title|con[-_]?title|ucaptitle|tit|bt|wzbt)$/i;
const OPENING = 800;

/** The document's title where the page shows it outside the main part; null where the main part opens with it itself. */
export function findTitle(
  page: PageElement,
  roots: readonly PageElement[],
  paths: ElementPaths,
): ParagraphInput | null {
  const opening = roots
    .map((root) => squeeze(textOf(root)))
    .join("")
    .slice(0, OPENING);
  const named = metaOf(page, "articletitle");
  const pageTitle = squeeze(textOf(firstNamed(page, "title") ?? page).slice(0, 400));

  const candidates = [...descendants(page)].filter((element) => isTitleLike(element) && !isInside(element, roots));
  const shown = candidates.find((element) => {
    const text = squeeze(textOf(element));
    return text.length >= 6 && text.length <= 120 && (pageTitle.includes(text) || squeeze(named) === text);
  });
  const text = shown ? textOf(shown).replaceAll(/\s+/g, " ").trim() : named.trim();
  if (squeeze(text).length < 6 || opening.includes(squeeze(text))) return null;
  const path = shown ? paths.pathOf(shown) : "html/head/meta[ArticleTitle]";
  return { text, alignment: "center", place: { kind: "element", path } };
}

function isTitleLike(element: PageElement): boolean {
  if (/^h[1-3]$|^ucaptitle$/.test(element.tagName)) return true;
  const words = `${attributeOf(element, "class")} ${attributeOf(element, "id")}`.split(/\s+/);
  return words.some((word) => TITLE_NAME.test(word));
}

function isInside(element: PageElement, roots: readonly PageElement[]): boolean {
  for (let at: PageElement | null = element; at;) {
    if (roots.includes(at)) return true;
    const parent: PageElement["parentNode"] = at.parentNode;
    at = parent && isElement(parent) ? parent : null;
  }
  return false;
}

function firstNamed(page: PageElement, tagName: string): PageElement | undefined {
  for (const element of descendants(page)) if (element.tagName === tagName) return element;
  return undefined;
}

function metaOf(page: PageElement, name: string): string {
  for (const element of descendants(page)) {
    if (element.tagName === "meta" && attributeOf(element, "name").toLowerCase() === name)
      return attributeOf(element, "content");
  }
  return "";
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/g, "");
}
