import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { IconButton } from "../button/button.tsx";
import { classNames } from "../class-names/class-names.ts";
import { useFormat } from "../language/format.ts";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { monthGrid, shiftDay, shiftMonth } from "./month-grid.ts";
import styles from "./day-picker.module.css";

const texts = bothLanguages(
  { before: "上个月", after: "下个月", weekdays: "一二三四五六日" },
  { before: "Previous month", after: "Next month", weekdays: "MTWTFSS" },
);

/** A month to pick a day from: arrows by day and week, Page keys by month. */
export function Calendar(props: { value: string | null; today: string; onPick: (day: string) => void }) {
  const { value, today, onPick } = props;
  const t = useTexts(texts);
  const format = useFormat();
  const [active, setActive] = useState(value ?? today);
  const [hasFocus, setHasFocus] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const month = active.slice(0, 7);
  useEffect(() => {
    if (hasFocus) grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [active, hasFocus]);
  const handleKeyDown = (event: KeyboardEvent) => {
    const next = movedDay(event.key, active);
    if (next === null) return;
    event.preventDefault();
    setHasFocus(true);
    setActive(next);
  };
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <IconButton
          icon="chevron-left"
          size="small"
          label={t.before}
          onClick={() => setActive(`${shiftMonth(month, -1)}-01`)}
        />
        <strong aria-live="polite">{format.dayInWords(month)}</strong>
        <IconButton
          icon="chevron-right"
          size="small"
          label={t.after}
          onClick={() => setActive(`${shiftMonth(month, 1)}-01`)}
        />
      </div>
      <div className={styles.weekdays} aria-hidden>
        {Array.from(t.weekdays, (letter, index) => (
          <span key={index}>{letter}</span>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the days inside it */}
      <div
        ref={grid}
        className={styles.days}
        role="group"
        aria-label={format.dayInWords(month)}
        onKeyDown={handleKeyDown}
      >
        {monthGrid(month).map((day) => (
          <button
            key={day}
            type="button"
            data-day={day}
            tabIndex={day === active ? 0 : -1}
            aria-label={format.dayInWords(day)}
            aria-pressed={day === value}
            {...(day === today && { "aria-current": "date" as const })}
            className={classNames(styles.day, !day.startsWith(month) && styles.outside)}
            onClick={() => onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function movedDay(key: string, day: string): string | null {
  const step = STEPS[key];
  if (step !== undefined) return shiftDay(day, step);
  if (key === "PageUp") return `${shiftMonth(day.slice(0, 7), -1)}-01`;
  return key === "PageDown" ? `${shiftMonth(day.slice(0, 7), 1)}-01` : null;
}
