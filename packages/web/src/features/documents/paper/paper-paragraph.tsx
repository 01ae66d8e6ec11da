import type { ShownBlock } from "@zhigang/contract/documents";
import type { ReactNode } from "react";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { TextHighlight } from "../../../kit/text-highlight/text-highlight.tsx";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import { barClass, isStretchLit } from "./margin-bar.ts";
import type { BlockProps } from "./paper-block.tsx";
import styles from "./paper.module.css";

/** A paragraph as it reads: its generated label, its heading words set apart, its marked words. */
export function PaperParagraph({ block, text, level, titles, marks, bars, litId, onPress }: BlockProps) {
  const [start, end] = block.span;
  if (text.slice(start, end).trim() === "") return null;
  const headingEnd = level === null ? start : endOfHeading(titles, start, end);
  const isHeading = level !== null && headingEnd >= end - 1;
  const shown = { text, marks, litId: isStretchLit(bars, litId) ? null : litId, onPress };
  return (
    <p
      className={classNames(
        styles.paragraph,
        ...alignmentOf(block),
        isHeading && HEADINGS[Math.min(level, HEADINGS.length) - 1],
        barClass(bars, litId),
      )}
      data-start={start}
      data-end={end}
    >
      {block.label !== undefined && (
        <span className={styles.label} data-label>
          {block.label}
        </span>
      )}
      {!isHeading && headingEnd > start && (
        <b className={styles.runIn}>
          <Words {...shown} span={[start, headingEnd]} />
        </b>
      )}
      <Holding block={block}>
        <Words {...shown} span={[isHeading ? start : headingEnd, end]} />
      </Holding>
    </p>
  );
}

/** Deleted words are struck through. */
function Holding({ block, children }: { block: ShownBlock; children: ReactNode }) {
  return block.aside === "deleted" ? <del>{children}</del> : children;
}

/** Words of the text with the marks that fall on them. */
export function Words(props: {
  text: string;
  span: readonly [number, number];
  marks: readonly TextMark[];
  litId: string | null;
  onPress: ((id: string) => void) | undefined;
}) {
  const { text, span, marks, litId, onPress } = props;
  return (
    <TextHighlight
      text={text.slice(span[0], span[1])}
      offset={span[0]}
      marks={marks}
      litId={litId}
      {...(onPress && { onPress })}
    />
  );
}

const HEADINGS = [styles.level1, styles.level2, styles.level3, styles.level4];

function alignmentOf(block: ShownBlock): (string | false | undefined)[] {
  return [
    block.alignment === "center" && styles.center,
    block.alignment === "right" && styles.right,
    block.aside !== undefined && styles.aside,
  ];
}

function endOfHeading(titles: readonly { start: number; end: number }[], start: number, end: number): number {
  return titles.reduce((last, title) => Math.max(last, Math.min(title.end, end)), start);
}
