import { classNames } from "../class-names/class-names.ts";
import { cutAtMarks } from "./cut-at-marks.ts";
import type { TextMark } from "./cut-at-marks.ts";
import styles from "./text-highlight.module.css";

export type { MarkTone, TextMark } from "./cut-at-marks.ts";

/**
 * A text with some of its words marked. Marks may overlap; a mark with an id can be pressed and lit.
 * Offsets are UTF-16, as the extraction gives them.
 */
export function TextHighlight(props: {
  text: string;
  marks: readonly TextMark[];
  /** Offset of the first letter, when the marks count from the start of a longer text. */
  offset?: number;
  litId?: string | null;
  onPress?: (id: string) => void;
}) {
  const { text, marks, offset = 0, litId = null, onPress } = props;
  return (
    <>
      {cutAtMarks(text, marks, offset).map((piece) => {
        const top = piece.marks[piece.marks.length - 1];
        if (!top) return piece.text;
        const isLit = litId !== null && piece.marks.some((mark) => mark.id === litId);
        const className = classNames(styles.mark, styles[top.tone], isLit && styles.lit);
        const { id } = top;
        return id !== undefined && onPress ? (
          <mark
            key={piece.start}
            className={classNames(className, styles.pressable)}
            title={top.title}
            data-mark={id}
            role="button"
            tabIndex={0}
            onClick={() => onPress(id)}
            onKeyDown={(event) => event.key === "Enter" && onPress(id)}
          >
            {piece.text}
          </mark>
        ) : (
          <mark
            key={piece.start}
            className={className}
            title={top.title}
            {...(id !== undefined && { "data-mark": id })}
          >
            {piece.text}
          </mark>
        );
      })}
    </>
  );
}
