import { formatNumber } from "../number-formats.ts";
import { attributeOf, elementsOf } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

/** CSS counter styles and `type` values of ordered lists, by the number format that shows the same. */
const FORMATS: readonly (readonly [RegExp, string, string])[] = [
  [/cjk-ideographic|simp-chinese-informal|trad-chinese-informal|cjk-decimal/i, "chineseCounting", "、"],
  [/^a$|lower-alpha|lower-latin/, "lowerLetter", "."],
  [/^A$|upper-alpha|upper-latin/, "upperLetter", "."],
  [/^i$|lower-roman/, "lowerRoman", "."],
  [/^I$|upper-roman/, "upperRoman", "."],
];

/** The label a browser shows before each item of an ordered list; an item without one is absent. */
export function labelsOfList(list: PageElement): ReadonlyMap<PageElement, string> {
  const labels = new Map<PageElement, string>();
  const style = styleOf(list);
  if (style === null) return labels;

  const items = elementsOf(list).filter((element) => element.tagName === "li");
  const step = list.attrs.some((attribute) => attribute.name === "reversed") ? -1 : 1;
  let next = countOf(attributeOf(list, "start")) ?? (step === 1 ? 1 : items.length);
  for (const item of items) {
    next = countOf(attributeOf(item, "value")) ?? next;
    labels.set(item, formatNumber(next, style.format) + style.after);
    next += step;
  }
  return labels;
}

/** Null where the list shows no numbers. */
function styleOf(list: PageElement): { readonly format: string; readonly after: string } | null {
  if (list.tagName !== "ol") return null;
  const css = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(attributeOf(list, "style"))?.[1] ?? "";
  const words = `${attributeOf(list, "type")} ${css}`.trim().split(/\s+/);
  if (words.includes("none")) return null;
  const known = FORMATS.find(([pattern]) => words.some((word) => pattern.test(word)));
  return known ? { format: known[1], after: known[2] } : { format: "decimal", after: "." };
}

function countOf(text: string): number | null {
  const count = Number.parseInt(text, 10);
  return Number.isSafeInteger(count) && Math.abs(count) < 1_000_000 ? count : null;
}
