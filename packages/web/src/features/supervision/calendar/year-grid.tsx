import type { CalendarDay } from "@zhigang/contract/supervision";
import { DAY_KIND_WORDS } from "@zhigang/domain/glossary";
import { DAY_KINDS } from "@zhigang/domain/supervision";
import type { DayKind } from "@zhigang/domain/supervision";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { calendarTexts } from "./texts.ts";
import styles from "./calendar.module.css";

/** Twelve months, each day by what it is: told by tint, by edge and in words. */
export function YearGrid({ days }: { days: readonly CalendarDay[] }) {
  const t = useTexts(calendarTexts);
  const say = useWord();
  const months = Array.from({ length: 12 }, (_, index) =>
    days.filter(({ day }) => Number(day.slice(5, 7)) === index + 1),
  );
  return (
    <>
      <div className={styles.months}>
        {months.map((month, index) => (
          <Month key={index} name={t.monthName(String(index + 1))} days={month} />
        ))}
      </div>
      <ul className={styles.legend} aria-label={t.legend}>
        {DAY_KINDS.map((kind) => (
          <li key={kind}>
            <span className={classNames(styles.day, styles[CLASSES[kind]])} aria-hidden />
            {say(DAY_KIND_WORDS[kind])}
          </li>
        ))}
      </ul>
    </>
  );
}

const CLASSES: Readonly<Record<DayKind, string>> = {
  working: "working",
  make_up: "makeUp",
  weekend: "weekend",
  holiday: "holiday",
  override_working: "overrideWorking",
  override_rest: "overrideRest",
};

function Month({ name, days }: { name: string; days: readonly CalendarDay[] }) {
  const t = useTexts(calendarTexts);
  const say = useWord();
  const first = days[0] ? (new Date(`${days[0].day}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
  return (
    <section className={styles.month} aria-label={name}>
      <h3>{name}</h3>
      <div className={styles.weekdays} aria-hidden>
        {Array.from(t.weekdays, (letter, index) => (
          <span key={index}>{letter}</span>
        ))}
      </div>
      <ol className={styles.days}>
        {days.map(({ day, kind, name: festival }, index) => {
          const words = festival ?? (kind === null ? "" : say(DAY_KIND_WORDS[kind]));
          return (
            <li
              key={day}
              className={classNames(styles.day, kind !== null && styles[CLASSES[kind]])}
              style={index === 0 ? { gridColumnStart: first + 1 } : undefined}
              title={t.explained(day, words)}
            >
              <span aria-hidden>{Number(day.slice(8))}</span>
              <span className={styles.spoken}>{t.explained(day, words)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
