import { elementsOf, isElement } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

/** Names elements by their path from the root (`html/body/div[2]/p[3]`), counting the children of each parent once. */
export class ElementPaths {
  private readonly steps = new Map<PageElement, string>();

  /** The path of one element. */
  pathOf(element: PageElement): string {
    const path: string[] = [];
    for (let at: PageElement | null = element; at; at = parentOf(at)) path.push(this.stepOf(at));
    return path.toReversed().join("/");
  }

  private stepOf(element: PageElement): string {
    const parent = parentOf(element);
    if (parent && !this.steps.has(element)) this.countChildren(parent);
    return this.steps.get(element) ?? element.tagName;
  }

  private countChildren(parent: PageElement): void {
    const counts = new Map<string, number>();
    for (const child of elementsOf(parent)) {
      const count = (counts.get(child.tagName) ?? 0) + 1;
      counts.set(child.tagName, count);
      this.steps.set(child, `${child.tagName}[${count}]`);
    }
  }
}

function parentOf(element: PageElement): PageElement | null {
  const parent = element.parentNode;
  return parent && isElement(parent) ? parent : null;
}
