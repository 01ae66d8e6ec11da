import { defaultTreeAdapter, parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { ReadRefusal } from "../reader.ts";

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;

const DEEPEST = 400;
const MOST_ELEMENTS = 500_000;

/** Parses a page as a browser would (WHATWG HTML), but refuses one that is nested or crowded beyond reason. */
export function parsePage(html: string): PageElement {
  let depth = 0;
  let elements = 0;
  const document = parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...parts: Parameters<typeof defaultTreeAdapter.createElement>) {
        elements += 1;
        if (elements > MOST_ELEMENTS) {
          throw new ReadRefusal("documents.content_too_large", { what: "elements", limit: MOST_ELEMENTS });
        }
        return defaultTreeAdapter.createElement(...parts);
      },
      onItemPush() {
        depth += 1;
        if (depth > DEEPEST) throw new ReadRefusal("documents.nested_too_deep", { part: "html" });
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
  const root = document.childNodes.find((node) => isElement(node));
  if (!root || !isElement(root)) throw new ReadRefusal("documents.scanned_or_empty", { fileName: "html" });
  return root;
}

/** Whether a node is an element. */
export function isElement(node: DefaultTreeAdapterTypes.Node): node is PageElement {
  return "tagName" in node;
}

/** An attribute's value; empty where it is absent. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

/** The element children. */
export function elementsOf(element: PageElement): PageElement[] {
  return element.childNodes.filter((node) => isElement(node));
}

/** Every element below, in document order, the element itself first. */
export function* descendants(element: PageElement): Generator<PageElement> {
  const stack: PageElement[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    for (const child of elementsOf(next).toReversed()) stack.push(child);
  }
}

/** All text below, script and style left out. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  const stack: PageNode[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ("value" in next) parts.push(next.value);
    else if (isElement(next) && !UNSEEN.has(next.tagName))
      for (const node of next.childNodes.toReversed()) stack.push(node);
  }
  return parts.join("");
}

/** Elements that show no text of the document. */
export const UNSEEN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "svg",
  "iframe",
  "object",
  "embed",
  "audio",
  "video",
  "canvas",
  "button",
  "select",
  "option",
  "input",
  "textarea",
  "map",
  "datalist",
  "dialog",
]);

/** Whether the page itself hides the element. */
export function isHidden(element: PageElement): boolean {
  if (element.attrs.some((attribute) => attribute.name === "hidden")) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, "style"));
}
