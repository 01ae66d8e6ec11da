import { Popover as AntPopover, Tooltip as AntTooltip } from "antd";
import type { ReactElement, ReactNode } from "react";

type Side = "top" | "bottom" | "left" | "right";

/** A few words about the thing under the pointer or in focus; never the only place where they stand. */
export function Tooltip(props: { words: ReactNode; side?: Side; children: ReactElement }) {
  return (
    <AntTooltip title={props.words} placement={props.side ?? "top"} mouseEnterDelay={0.35}>
      {props.children}
    </AntTooltip>
  );
}

/** A small panel that opens beside its button on a press. */
export function Popover(props: {
  title?: ReactNode;
  content: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  side?: Side | "bottomRight" | "bottomLeft";
  children: ReactElement;
}) {
  const { title, content, isOpen, onOpenChange, side = "bottom", children } = props;
  return (
    <AntPopover
      title={title}
      content={content}
      trigger="click"
      placement={side}
      arrow={false}
      destroyOnHidden
      {...(isOpen !== undefined && { open: isOpen })}
      {...(onOpenChange && { onOpenChange })}
    >
      {children}
    </AntPopover>
  );
}
