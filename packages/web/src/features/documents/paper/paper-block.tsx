import type { ShownBlock } from "@zhigang/contract/documents";
import { memo } from "react";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { TextHighlight } from "../../../kit/text-highlight/text-highlight.tsx";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import type { MarginBar } from "./paper.tsx";
import { PaperTable } from "./paper-table.tsx";
import styles from "./paper.module.css";

interface BlockProps {
  block: ShownBlock;
  text: string;
  level: number | null;
  titles: readonly { start: number; end: number }[];
  marks: readonly TextMark[];
  bars: readonly MarginBar[];
  litId: string | null;
  onPress: ((id: string) => void) | undefined;
}

/** One paragraph or table of the document; drawn anew only when its own marks change. */
export const PaperBlock = memo(function PaperBlock(props: BlockProps) {
  const { block, text, marks, litId, onPress } = props;
  if (block.kind === "table")
    return <PaperTable block={block} text={text} marks={marks} bars={props.bars} litId={litId} onPress={onPress} />;
  return <PaperParagraph {...props} />;
});

function PaperParagraph({ block, text, level, titles, marks, bars, litId, onPress }: BlockProps) {
  const [start, end] = block.span;
  const words = text.slice(start, end);
  if (words.trim() === "") return null;
  const headingEnd = titles.reduce((last, title) => Math.max(last, Math.min(title.end, end)), start);
  const isWholeHeading = level !== null && headingEnd >= end - 1;
  const className = classNames(
    styles.paragraph,
    block.alignment === "center" && styles.center,
    block.alignment === "right" && styles.right,
    block.aside !== undefined && styles.aside,
    isWholeHeading && styles[`level${Math.min(level, 4)}` as "level1"],
    barClass(bars, litId),
  );
  const lead = level !== null && !isWholeHeading ? leadMarks(titles) : [];
  return (
    <p className={className} data-start={start} data-end={end}>
      {block.label !== undefined && (
        <span className={styles.label} data-label>
          {block.label}
        </span>
      )}
      <TextHighlight
        text={words}
        offset={start}
        marks={[...lead, ...marks]}
        litId={litId}
        {...(onPress && { onPress })}
      />
    </p>
  );
}

/** Heading words that share a paragraph with the body are set apart without being marked. */
function leadMarks(titles: readonly { start: number; end: number }[]): TextMark[] {
  return titles.map(({ start, end }) => ({ start, end, tone: "plain" as const }));
}

/** The bar of the narrowest stretch that covers the block. */
export function barClass(bars: readonly MarginBar[], litId: string | null): string | undefined {
  const bar = [...bars].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!bar) return undefined;
  if (litId !== null && bars.some(({ id }) => id === litId)) return classNames(styles.bar, styles.barLit);
  return classNames(
    styles.bar,
    { task: styles.barTask, lit: styles.barLit, doubt: styles.barDoubt, done: styles.barDone }[bar.tone],
  );
}
