import type { CSSProperties, MouseEvent } from "react";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { VisibleNode } from "./visible-nodes.ts";
import styles from "./tree.module.css";

const INDENT = 22;

/** One row of a tree. The keyboard is the tree's, which keeps the focus and names its active row. */
export function TreeRow(props: {
  id: string;
  place: CSSProperties;
  visible: VisibleNode;
  isOpen: boolean;
  isActive: boolean;
  isSelected: boolean;
  onToggle: (key: string, isOpen: boolean) => void;
  onPress: (key: string) => void;
}) {
  const { id, place, visible, isOpen, isActive, isSelected, onToggle, onPress } = props;
  const { node, level, position, siblings } = visible;
  const hasChildren = (node.children?.length ?? 0) > 0;
  const handleClick = (event: MouseEvent) => {
    const isOnToggle = event.target instanceof Element && event.target.closest("[data-toggle]") !== null;
    if (isOnToggle && hasChildren) onToggle(node.key, !isOpen);
    else onPress(node.key);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around it hears the keys
    <div
      role="treeitem"
      tabIndex={-1}
      id={id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isSelected}
      {...(hasChildren && { "aria-expanded": isOpen })}
      className={classNames(styles.row, isActive && styles.active)}
      style={{ ...place, paddingLeft: 8 + (level - 1) * INDENT }}
      onClick={handleClick}
    >
      <span className={styles.toggle} data-toggle>
        {hasChildren && <Icon name={isOpen ? "chevron-down" : "chevron-right"} />}
      </span>
      <span className={styles.label}>{node.label}</span>
      {node.aside !== undefined && <span className={styles.aside}>{node.aside}</span>}
    </div>
  );
}
