import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect } from "react";
import type { RefObject } from "react";
import { observeDrawnRect } from "./observe-drawn-rect.ts";
import type { TableEntry } from "./table-entries.ts";
import { useRowHeight } from "./use-row-height.ts";

const HEAD_HEIGHT = 40;
/** How many rows before the end the next page is asked for. */
const AHEAD = 30;

/** Which lines of a table are in sight; asks for more when the end comes near. */
export function useLines<R>(table: {
  entries: readonly TableEntry<R>[];
  frame: RefObject<HTMLDivElement | null>;
  hasMore: boolean;
  onLoadMore: (() => void) | undefined;
}) {
  const { entries, frame, hasMore, onLoadMore } = table;
  const rowHeight = useRowHeight();
  const lines = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
    getItemKey: (index) => entries[index]?.key ?? index,
    observeElementRect: observeDrawnRect,
  });
  useEffect(() => lines.measure(), [lines, rowHeight]);
  const inSight = lines.getVirtualItems();
  const last = inSight[inSight.length - 1]?.index ?? -1;
  useEffect(() => {
    if (hasMore && last >= entries.length - AHEAD) onLoadMore?.();
  }, [hasMore, last, entries.length, onLoadMore]);
  return lines;
}
