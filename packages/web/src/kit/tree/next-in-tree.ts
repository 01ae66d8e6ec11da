import type { VisibleNode } from "./visible-nodes.ts";

/** What a key does in a tree: go to a row, open or close, or choose. */
export interface TreeStep {
  index?: number;
  toggle?: { key: string; isOpen: boolean };
  select?: string;
}

/** The step a key means at the active row (WAI-ARIA Authoring Practices, tree view). */
export function nextInTree(
  key: string,
  visible: readonly VisibleNode[],
  active: number,
  open: ReadonlySet<string>,
): TreeStep | null {
  const current = visible[active];
  if (!current) return null;
  switch (key) {
    case "ArrowDown":
      return { index: Math.min(active + 1, visible.length - 1) };
    case "ArrowUp":
      return { index: Math.max(active - 1, 0) };
    case "Home":
      return { index: 0 };
    case "End":
      return { index: visible.length - 1 };
    case "ArrowRight":
      return stepIn(current, active, open);
    case "ArrowLeft":
      return stepOut(current, visible, open);
    case "Enter":
    case " ":
      return { select: current.node.key };
    default:
      return null;
  }
}

function stepIn({ node }: VisibleNode, active: number, open: ReadonlySet<string>): TreeStep {
  if (!node.children?.length) return {};
  return open.has(node.key) ? { index: active + 1 } : { toggle: { key: node.key, isOpen: true } };
}

function stepOut(
  { node, parentKey }: VisibleNode,
  visible: readonly VisibleNode[],
  open: ReadonlySet<string>,
): TreeStep {
  if (open.has(node.key) && node.children?.length) return { toggle: { key: node.key, isOpen: false } };
  const parent = visible.findIndex((each) => each.node.key === parentKey);
  return parent < 0 ? {} : { index: parent };
}
