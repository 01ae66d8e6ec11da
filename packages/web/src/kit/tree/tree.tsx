import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { classNames } from "../class-names/class-names.ts";
import { useRowHeight } from "../data-table/use-row-height.ts";
import { observeDrawnRect } from "../data-table/observe-drawn-rect.ts";
import { nextInTree } from "./next-in-tree.ts";
import { branchKeys, visibleNodes } from "./visible-nodes.ts";
import type { TreeNode } from "./visible-nodes.ts";
import { TreeRow } from "./tree-row.tsx";
import styles from "./tree.module.css";

export type { TreeNode } from "./visible-nodes.ts";

/** Things under things; smooth with thousands. Arrows move, open and close, Enter chooses (WAI-ARIA tree). */
export function Tree(props: {
  label: string;
  nodes: readonly TreeNode[];
  selectedKey?: string | null;
  onSelect?: (key: string) => void;
  /** Open nodes; when absent the tree keeps them itself, all open at first. */
  openKeys?: readonly string[];
  onOpenKeysChange?: (keys: string[]) => void;
  height?: "fill" | number;
}) {
  const { label, nodes, selectedKey = null, onSelect, openKeys, onOpenKeysChange, height = "fill" } = props;
  const id = useId();
  const [ownOpen, setOwnOpen] = useState<readonly string[] | null>(null);
  const open = useMemo(() => new Set(openKeys ?? ownOpen ?? branchKeys(nodes)), [openKeys, ownOpen, nodes]);
  const visible = useMemo(() => visibleNodes(nodes, open), [nodes, open]);
  const [activeKey, setActiveKey] = useState<string | null>(selectedKey);
  const active = Math.max(
    0,
    visible.findIndex((each) => each.node.key === (activeKey ?? selectedKey)),
  );
  const frame = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const rows = useVirtualizer({
    count: visible.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    observeElementRect: observeDrawnRect,
  });

  const handleToggle = (key: string, isOpen: boolean) => {
    const next = isOpen ? [...open, key] : [...open].filter((each) => each !== key);
    setOwnOpen(next);
    onOpenKeysChange?.(next);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = nextInTree(event.key, visible, active, open);
    if (!step) return;
    event.preventDefault();
    if (step.toggle) handleToggle(step.toggle.key, step.toggle.isOpen);
    if (step.select !== undefined) onSelect?.(step.select);
    if (step.index !== undefined) {
      setActiveKey(visible[step.index]?.node.key ?? null);
      rows.scrollToIndex(step.index);
    }
  };

  return (
    <div
      ref={frame}
      role="tree"
      aria-label={label}
      tabIndex={0}
      {...(visible.length > 0 && { "aria-activedescendant": `${id}-${active}` })}
      className={classNames(styles.tree, height === "fill" && styles.fill)}
      style={height === "fill" ? undefined : { height }}
      onKeyDown={handleKeyDown}
    >
      <div role="none" className={styles.canvas} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const each = visible[row.index];
          if (!each) return null;
          return (
            <TreeRow
              key={each.node.key}
              id={`${id}-${row.index}`}
              place={{ height: row.size, transform: `translateY(${row.start}px)` }}
              visible={each}
              isOpen={open.has(each.node.key)}
              isActive={row.index === active}
              isSelected={each.node.key === selectedKey}
              onToggle={handleToggle}
              onPress={(key) => {
                setActiveKey(key);
                onSelect?.(key);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
