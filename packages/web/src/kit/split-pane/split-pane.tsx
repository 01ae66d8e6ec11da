import { useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { Segmented } from "../choice/segmented.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { useIsNarrow } from "../narrow/use-is-narrow.ts";
import styles from "./split-pane.module.css";

const texts = bothLanguages(
  { divider: "调整左右宽度，可用方向键", view: "显示哪一侧" },
  { divider: "Resize the two sides, arrow keys work", view: "Which side to show" },
);

const LEAST = 20;
const MOST = 80;

/** Two sides with a divider that is dragged or moved by arrows; on a phone one side at a time. */
export function SplitPane(props: {
  left: ReactNode;
  right: ReactNode;
  leftLabel: string;
  rightLabel: string;
  /** The share of the left side at first, in percent. */
  initialShare?: number;
  /** Which side shows on a phone, when the page steers it. */
  shownSide?: "left" | "right";
  onShownSideChange?: (side: "left" | "right") => void;
}) {
  const { left, right, leftLabel, rightLabel, initialShare = 50, shownSide, onShownSideChange } = props;
  const t = useTexts(texts);
  const isNarrow = useIsNarrow();
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(initialShare);
  const [ownSide, setOwnSide] = useState<"left" | "right">("left");
  const side = shownSide ?? ownSide;
  const move = (percent: number) => setShare(Math.min(MOST, Math.max(LEAST, percent)));

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -2, ArrowRight: 2, Home: -100, End: 100 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(share + step);
  };
  const handlePointerMove = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (box && event.currentTarget.hasPointerCapture(event.pointerId))
      move(((event.clientX - box.left) / box.width) * 100);
  };

  if (isNarrow) {
    return (
      <div className={styles.stacked}>
        <Segmented
          label={t.view}
          value={side}
          choices={[
            { value: "left", label: leftLabel },
            { value: "right", label: rightLabel },
          ]}
          onChange={(next) => {
            setOwnSide(next);
            onShownSideChange?.(next);
          }}
        />
        <section className={styles.side} aria-label={side === "left" ? leftLabel : rightLabel}>
          {side === "left" ? left : right}
        </section>
      </div>
    );
  }
  return (
    <div ref={frame} className={styles.frame}>
      <section className={styles.side} style={{ width: `${share}%` }} aria-label={leftLabel}>
        {left}
      </section>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t.divider}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={Math.round(share)}
        tabIndex={0}
        className={styles.divider}
        onKeyDown={handleKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={handlePointerMove}
      />
      <section className={styles.side} style={{ width: `${100 - share}%` }} aria-label={rightLabel}>
        {right}
      </section>
    </div>
  );
}
