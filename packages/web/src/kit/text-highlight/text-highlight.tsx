import type { KeyboardEvent } from "react";
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
  return (
    <>
      {cutAtMarks(text, marks, offset).map((piece) => (
        <Piece key={piece.start} piece={piece} litId={litId} onPress={onPress} />
      ))}
    </>
  );
}

function Piece(props: { piece: MarkedPiece; litId: string | null; onPress: ((id: string) => void) | undefined }) {
  const { piece, litId, onPress } = props;
  const { top, ...look } = lookOf(piece, litId);
  if (!top) return piece.text;
  const { id } = top;
  const shared = { ...look, ...(id !== undefined && { "data-mark": id }) };
  if (id === undefined || !onPress) return <mark {...shared}>{piece.text}</mark>;
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") onPress(id);
  };
  // A real button would not flow with the words of the line.
  return (
    <span
      {...shared}
      className={classNames(shared.className, styles.pressable)}
      role="button"
      tabIndex={0}
      onClick={() => onPress(id)}
      onKeyDown={handleKeyDown}
    >
      {piece.text}
    </span>
  );
}

/** The mark that shows, and its look; that a word was recognised is a line under whatever else it is. */
function lookOf({ marks }: MarkedPiece, litId: string | null) {
  const recognised = marks.find((mark) => mark.tone === "recognised");
  const top = marks.filter((mark) => mark !== recognised).pop() ?? recognised;
  const isLit = litId !== null && marks.some((mark) => mark.id === litId);
  const tones = top && top !== recognised ? [styles.mark, styles[top.tone]] : [styles.bare];
  return {
    top,
    className: classNames(...tones, recognised && styles.recognised, isLit && styles.lit),
    title: top?.title ?? recognised?.title,
  };
}
