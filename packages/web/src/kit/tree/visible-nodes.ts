import type { ReactNode } from "react";

/** A thing with things under it. */
export interface TreeNode {
  key: string;
  label: ReactNode;
  /** At the end of the row: counts, tags. */
  aside?: ReactNode;
  children?: readonly TreeNode[];
}

/** A node that is in sight, with its place among its siblings. */
export interface VisibleNode {
  node: TreeNode;
  level: number;
  position: number;
  siblings: number;
  parentKey: string | null;
}

/** The nodes in sight, top to bottom. */
export function visibleNodes(
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  level = 1,
  parentKey: string | null = null,
): VisibleNode[] {
  return nodes.flatMap((node, index) => [
    { node, level, position: index + 1, siblings: nodes.length, parentKey },
    ...(open.has(node.key) ? visibleNodes(node.children ?? [], open, level + 1, node.key) : []),
  ]);
}

/** The keys of all nodes that have something under them. */
export function branchKeys(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) => (node.children?.length ? [node.key, ...branchKeys(node.children)] : []));
}
