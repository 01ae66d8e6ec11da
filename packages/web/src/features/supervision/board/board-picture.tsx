import type { BoardDrawing, BoardMark, BoardSheet } from "@zhigang/domain/supervision";
import { classNames } from "../../../kit/class-names/class-names.ts";
import styles from "./board.module.css";

/** What names the paper to the printer. */
const PAPERS: Readonly<Record<BoardSheet, string | undefined>> = { A3: styles.a3, A0: styles.a0 };

/** The board as it prints: white paper in light and dark, its true proportions, wider than a phone; printed, one page of its size. */
export function BoardPicture(props: { drawing: BoardDrawing; sheet: BoardSheet; label: string }) {
  const { width, height, marks } = props.drawing;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys (WCAG 2.1.1)
    <div className={classNames(styles.wall, PAPERS[props.sheet])} role="region" aria-label={props.label} tabIndex={0}>
      <svg className={styles.sheet} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
        {marks.map((mark, place) => (
          <Mark key={place} mark={mark} />
        ))}
      </svg>
    </div>
  );
}

function Mark({ mark }: { mark: BoardMark }) {
  switch (mark.kind) {
    case "rect":
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={mark.fill} />;
    case "line":
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} stroke={mark.stroke} strokeWidth={mark.width} />;
    case "path":
      return <path d={mark.d} fill={mark.fill} />;
    case "text":
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          textAnchor={mark.anchor}
          fill={mark.fill}
          {...(mark.isBold && { fontWeight: 700 })}
        >
          {mark.text}
        </text>
      );
  }
}
