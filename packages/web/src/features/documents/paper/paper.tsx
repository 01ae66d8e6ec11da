import type { DocumentContent } from "@zhigang/contract/documents";
import { memo, useEffect, useMemo, useRef } from "react";
import type { MouseEvent } from "react";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import { paperTexts } from "../texts.ts";
import type { MarginBar } from "./margin-bar.ts";
import { narrowest } from "./margin-bar.ts";
import { headingLevels, titleSpans } from "./outline-of.ts";
import { PaperBlock } from "./paper-block.tsx";
import { recognisedNumbers } from "./recognised-numbers.ts";
import { revealSpan } from "./reveal-span.ts";
import { spread } from "./spread.ts";
import { useSelectedSpan } from "./use-selected-span.ts";
import styles from "./paper.module.css";

const NONE: readonly never[] = [];

/** The document as it reads: headings, paragraphs and tables, with marked words that can be pressed and lit. */
export const Paper = memo(function Paper(props: {
  content: DocumentContent;
  marks?: readonly TextMark[];
  bars?: readonly MarginBar[];
  litId?: string | null;
  /** Brought into sight when it changes. */
  focus?: readonly [number, number] | null;
  onPress?: ((id: string) => void) | undefined;
  /** Hears of words a person selected, as a span of the text. */
  onSelect?: ((span: readonly [number, number] | null) => void) | undefined;
}) {
  const { content, marks = NONE, bars = NONE, litId = null, focus = null, onPress, onSelect } = props;
  const { text, blocks } = content;
  const t = useTexts(paperTexts);
  const paper = useRef<HTMLDivElement>(null);
  const levels = useMemo(() => headingLevels(content.sections, blocks), [content, blocks]);
  const titlesByBlock = useMemo(() => {
    const titles = titleSpans(content.sections).map(([start, end]) => ({ start, end }));
    return spread(blocks, titles);
  }, [content, blocks]);
  const recognised = useRecognisedMarks(blocks);
  const marksByBlock = useMemo(() => spread(blocks, [...marks, ...recognised]), [blocks, marks, recognised]);
  const barsByBlock = useMemo(() => spread(blocks, bars), [blocks, bars]);
  useSelectedSpan(paper, text, onSelect);
  useEffect(() => {
    if (focus) revealSpan(paper.current, focus);
  }, [focus]);
  const handleClick = (event: MouseEvent) => {
    const id = onPress && stretchAt(event.target, bars);
    if (id !== undefined) onPress?.(id);
  };
  return (
    // Pressing anywhere in a task's paragraph is a short cut; the marked words and the list beside are the way by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- see above
    <div ref={paper} className={styles.paper} lang="zh-CN" aria-label={t.paper} role="document" onClick={handleClick}>
      {blocks.map((block, index) => {
        const own = { marks: marksByBlock[index] ?? NONE, bars: barsByBlock[index] ?? NONE };
        return (
          <PaperBlock
            key={block.span[0] + index * 1e-6}
            block={block}
            text={text}
            level={levels.get(index) ?? null}
            titles={titlesByBlock[index] ?? NONE}
            {...own}
            litId={holds(own, litId) ? litId : null}
            onPress={onPress}
          />
        );
      })}
    </div>
  );
});

/** Numbers read from a picture say how sure that is. */
function useRecognisedMarks(blocks: DocumentContent["blocks"]): readonly TextMark[] {
  const t = useTexts(paperTexts);
  const format = useFormat();
  return useMemo(
    () =>
      recognisedNumbers(blocks).map(({ span: [start, end], certainty }) => {
        return { start, end, tone: "recognised", title: t.recognised(format.percent(certainty)) };
      }),
    [blocks, t, format],
  );
}

/** Only the blocks that hold the lit words are drawn anew. */
function holds(own: { marks: readonly TextMark[]; bars: readonly MarginBar[] }, litId: string | null): boolean {
  return litId !== null && (own.marks.some(({ id }) => id === litId) || own.bars.some(({ id }) => id === litId));
}

/** The stretch under a pressed place, unless words are selected or a mark hears the press itself. */
function stretchAt(target: EventTarget, bars: readonly MarginBar[]): string | undefined {
  if (!(target instanceof Element) || target.closest("[data-mark]")) return undefined;
  if (document.getSelection()?.isCollapsed === false) return undefined;
  const place = target.closest<HTMLElement>("[data-start]");
  if (!place) return undefined;
  const [start, end] = [Number(place.dataset["start"]), Number(place.dataset["end"])];
  return narrowest(bars.filter((bar) => bar.start < end && bar.end > start))?.id;
}
