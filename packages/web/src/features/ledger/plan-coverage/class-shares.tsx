import { SENTENCE_CLASS_WORDS } from "@zhigang/domain/glossary";
import { Card } from "../../../kit/card/card.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { coverageTexts } from "./texts.ts";
import styles from "./plan-coverage.module.css";

const CLASSES = Object.keys(SENTENCE_CLASS_WORDS) as (keyof typeof SENTENCE_CLASS_WORDS)[];

/** Shares of sentences by class as one bar, and the same numbers as its table, which is its legend too. */
export function ClassShares({ byClass }: { byClass: Readonly<Record<string, number>> }) {
  const t = useTexts(coverageTexts);
  const say = useWord();
  const format = useFormat();
  const shown = CLASSES.map((name) => ({ name, count: byClass[name] ?? 0 })).filter(({ count }) => count > 0);
  const all = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={t.byClass}>
      <div className={styles.stack} aria-hidden>
        {shown.map(({ name, count }) => (
          <span
            key={name}
            className={styles.shade}
            data-class={name}
            style={{ width: `${(count / all) * 100}%` }}
            title={`${say(SENTENCE_CLASS_WORDS[name])} ${count}`}
          />
        ))}
      </div>
      <table className={styles.table} aria-label={t.byClass}>
        <thead>
          <tr>
            <th scope="col">{t.class}</th>
            <th scope="col">{t.count}</th>
            <th scope="col">{t.shareOf}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">
                <span className={classNames(styles.swatch, styles.shade)} data-class={name} aria-hidden />
                {say(SENTENCE_CLASS_WORDS[name])}
              </th>
              <td>{format.number(count)}</td>
              <td>{format.percent(count / all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
