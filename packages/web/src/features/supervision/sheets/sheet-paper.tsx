import type { SheetDetail } from "@zhigang/contract/supervision";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { InstrumentMark, SHEET_COLOURS } from "../parts/instrument-mark.tsx";
import { sheetTexts } from "./texts.ts";
import styles from "./sheets.module.css";

/** The sheet as it reads: coloured edge, its number, its words, the day of the answer. */
export function SheetPaper({ sheet }: { sheet: SheetDetail }) {
  const t = useTexts(sheetTexts);
  const format = useFormat();
  const colour = SHEET_COLOURS[sheet.instrument];
  return (
    <article className={classNames(styles.paper, colour && styles[colour])} aria-label={sheet.title}>
      <header className={styles.paperHead}>
        <InstrumentMark instrument={sheet.instrument} />
        <span className={styles.number}>{sheet.number ?? t.unnumbered}</span>
      </header>
      <h2 className={styles.paperTitle}>{sheet.title}</h2>
      <div className={styles.words}>
        <p className={styles.whom}>{`${sheet.departmentName}：`}</p>
        {sheet.body.split("\n").map((paragraph, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no other name and are never reordered
          <p key={index}>{paragraph}</p>
        ))}
        {sheet.answerBy !== null && <p>{t.answerBy(format.dayInWords(sheet.answerBy))}</p>}
      </div>
      {sheet.issuedAt !== null && (
        <div className={styles.signature}>{`${sheet.issuedBy ?? ""} ${format.moment(sheet.issuedAt)}`}</div>
      )}
    </article>
  );
}
