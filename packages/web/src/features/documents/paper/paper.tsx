import type { DocumentContent, ShownBlock } from "@zhigang/contract/documents";
import { useEffect, useMemo, useRef } from "react";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { paperTexts } from "../texts.ts";
import { headingLevels, titleSpans } from "./outline-of.ts";
import { PaperBlock } from "./paper-block.tsx";
import { useSelectedSpan } from "./use-selected-span.ts";
import styles from "./paper.module.css";

/** A stretch of the text with a bar in the margin: a task, or an unclaimed sentence. */
export interface MarginBar {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly tone: "task" | "lit" | "doubt" | "done";
}

const NONE: readonly never[] = [];

/** The document as it reads: headings, paragraphs and tables, with marked words that can be pressed and lit. */
export function Paper(props: {
  content: DocumentContent;
  marks?: readonly TextMark[];
  bars?: readonly MarginBar[];
  litId?: string | null;
  /** Scrolled into sight when it changes. */
  focus?: readonly [number, number] | null;
  onPress?: (id: string) => void;
  /** Hears of words a person selected, as a span of the text. */
  onSelect?: (span: readonly [number, number] | null) => void;
}) {
  const { content, marks = NONE, bars = NONE, litId = null, focus = null, onPress, onSelect } = props;
  const t = useTexts(paperTexts);
  const paper = useRef<HTMLDivElement>(null);
  const levels = useMemo(() => headingLevels(content.sections, content.blocks), [content]);
  const titles = useMemo(() => titleSpans(content.sections), [content]);
  const marksByBlock = useMemo(() => spread(content.blocks, marks), [content, marks]);
  const barsByBlock = useMemo(() => spread(content.blocks, bars), [content, bars]);
  const titlesByBlock = useMemo(
    () =>
      spread(
        content.blocks,
        titles.map(([start, end]) => ({ start, end })),
      ),
    [content, titles],
  );
  useSelectedSpan(paper, onSelect);
  useEffect(() => {
    if (focus) revealSpan(paper.current, focus);
  }, [focus]);
  return (
    <div ref={paper} className={styles.paper} lang="zh-CN" aria-label={t.paper} role="document">
      {content.blocks.map((block, index) => (
        <PaperBlock
          key={block.span[0] + index * 1e-6}
          block={block}
          text={content.text}
          level={levels.get(index) ?? null}
          titles={titlesByBlock[index] ?? NONE}
          marks={marksByBlock[index] ?? NONE}
          bars={barsByBlock[index] ?? NONE}
          litId={litIn(marksByBlock[index], litId) ?? litIn(barsByBlock[index], litId)}
          onPress={onPress}
        />
      ))}
    </div>
  );
}

/** Only the blocks that hold the lit words are drawn anew. */
function litIn(things: readonly { id?: string }[] | undefined, litId: string | null): string | null {
  return litId !== null && things?.some((thing) => thing.id === litId) ? litId : null;
}

/** Each thing under every block that it touches, in one pass over both. */
function spread<T extends { start: number; end: number }>(
  blocks: readonly ShownBlock[],
  things: readonly T[],
): readonly T[][] {
  const sorted = [...things].sort((a, b) => a.start - b.start);
  const result: T[][] = blocks.map(() => []);
  let first = 0;
  for (const thing of sorted) {
    while (first < blocks.length && (blocks[first]?.span[1] ?? 0) <= thing.start) first += 1;
    for (let at = first; at < blocks.length && (blocks[at]?.span[0] ?? Infinity) < thing.end; at += 1)
      result[at]?.push(thing);
  }
  return result;
}

/** Brings the element that holds the start of a span to the upper third of the pane. */
function revealSpan(paper: HTMLElement | null, [start]: readonly [number, number]): void {
  const pieces = [...(paper?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
  const holding = pieces.filter(
    (piece) => Number(piece.dataset["start"]) <= start && Number(piece.dataset["end"]) > start,
  );
  const closest = holding[holding.length - 1] ?? pieces.find((piece) => Number(piece.dataset["start"]) >= start);
  const calm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
  closest?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
