import type { TaskBatchPreview } from "@zhigang/contract/ledger";
import { Icon } from "../../../kit/icon/icon.tsx";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { batchTexts } from "./texts.ts";
import styles from "./task-batch.module.css";

/** 将修改 N 行：旧值 → 新值, and what is left out and why. */
export function BatchPreview({ preview }: { preview: TaskBatchPreview }) {
  const { changing, same, skipped, rows } = preview;
  const t = useTexts(batchTexts);
  const format = useFormat();
  const counts = t.counts(format.number(changing), format.number(same), format.number(skipped));
  return (
    <>
      <Alert tone={changing === 0 ? "warn" : "info"}>{changing === 0 ? `${counts} ${t.nothing}` : counts}</Alert>
      {rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard
        <div className={styles.rows} role="region" aria-label={t.preview} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t.task}</th>
                <th scope="col">{t.change}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.taskId}>
                  <td>
                    <div>{row.title}</div>
                    <div className={styles.plan}>{row.planTitle}</div>
                  </td>
                  <td>
                    {row.skipped ? (
                      <span className={styles.skipped}>{row.skipped.message}</span>
                    ) : (
                      row.differences.map((one) => (
                        <Difference key={one.field} label={wordOf(t.fields, one.field)} from={one.from} to={one.to} />
                      ))
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length < changing + skipped && <p className={styles.hint}>{t.more(format.number(rows.length))}</p>}
    </>
  );
}

/** One field, old → new; both are words, colour only helps. */
function Difference(props: { label: string; from: string; to: string }) {
  const { label, from, to } = props;
  const t = useTexts(batchTexts);
  return (
    <div className={styles.difference}>
      <span className={styles.name}>{label}</span>
      <del>{from === "" ? t.blank : from}</del>
      <Icon name="arrow-right" />
      <ins>{to === "" ? t.blank : to}</ins>
    </div>
  );
}

function wordOf(words: Readonly<Record<string, string>>, field: string): string {
  return words[field] ?? field;
}
