import type { KeyboardEvent, ReactNode } from "react";
import { classNames } from "../class-names/class-names.ts";
import { cutAtMarks } from "./cut-at-marks.ts";
import type { MarkedPiece, TextMark } from "./cut-at-marks.ts";
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
  const recognised = marks.filter(isRecognised);
  const others = recognised.length > 0 ? marks.filter((mark) => !isRecognised(mark)) : marks;
  return (
    <>
      {cutAtMarks(text, others, offset).map((piece) => (
        <Piece key={piece.start} piece={piece} litId={litId} onPress={onPress}>
          <Recognised piece={piece} marks={recognised} />
        </Piece>
      ))}
    </>
  );
}

function Piece(props: {
  piece: MarkedPiece;
  litId: string | null;
  onPress: ((id: string) => void) | undefined;
  children: ReactNode;
}) {
  const { piece, litId, onPress, children } = props;
  const top = piece.marks[piece.marks.length - 1];
  if (!top) return children;
  const { id } = top;
  const isLit = litId !== null && piece.marks.some((mark) => mark.id === litId);
  const shared = {
    className: classNames(styles.mark, styles[top.tone], isLit && styles.lit, onPress && styles.pressable),
    title: top.title,
    ...(id !== undefined && { "data-mark": id }),
  };
  if (id === undefined || !onPress) return <mark {...shared}>{children}</mark>;
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") onPress(id);
  };
  // A real button would not flow with the words of the line.
  return (
    <span {...shared} role="button" tabIndex={0} onClick={() => onPress(id)} onKeyDown={handleKeyDown}>
      {children}
    </span>
  );
}

/** That a word was recognised is a line under it, whatever else the word is; it never cuts the mark around it. */
function Recognised({ piece: { text, start }, marks }: { piece: MarkedPiece; marks: readonly TextMark[] }) {
  return cutAtMarks(text, marks, start).map((part) => {
    const [mark] = part.marks;
    if (!mark) return part.text;
    return (
      <span key={part.start} className={styles.recognised} title={mark.title}>
        {part.text}
      </span>
    );
  });
}

const isRecognised = ({ tone }: TextMark): boolean => tone === "recognised";
