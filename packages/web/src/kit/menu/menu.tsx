import { Dropdown } from "antd";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";

/** One thing to choose in a menu, a line between two groups, or the heading of a group. */
export type MenuEntry =
  | {
      key: string;
      label: ReactNode;
      icon?: IconName;
      onSelect: () => void;
      isDangerous?: boolean;
      isDisabled?: boolean;
      isSelected?: boolean;
    }
  | { key: string; kind: "line" }
  | { key: string; kind: "heading"; label: ReactNode };

/** A menu that opens under its button; arrows, Enter and Esc work. */
export function Menu(props: {
  entries: readonly MenuEntry[];
  side?: "bottomLeft" | "bottomRight" | "topLeft";
  children: ReactElement;
}) {
  const { entries, side = "bottomLeft", children } = props;
  const selected = entries.filter((entry) => "isSelected" in entry && entry.isSelected === true);
  return (
    <Dropdown
      trigger={["click"]}
      placement={side}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the focus (WAI-ARIA menu button)
      autoFocus
      destroyOnHidden
      menu={{ items: entries.map(itemOf), selectedKeys: selected.map((entry) => entry.key) }}
    >
      {children}
    </Dropdown>
  );
}

function itemOf(entry: MenuEntry) {
  if ("kind" in entry) {
    return entry.kind === "line"
      ? { key: entry.key, type: "divider" as const }
      : { key: entry.key, type: "group" as const, label: entry.label };
  }
  return {
    key: entry.key,
    label: entry.label,
    icon: entry.icon && <Icon name={entry.icon} />,
    danger: entry.isDangerous ?? false,
    disabled: entry.isDisabled ?? false,
    onClick: entry.onSelect,
  };
}
