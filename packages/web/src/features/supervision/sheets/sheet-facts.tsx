import type { SheetDetail } from "@zhigang/contract/supervision";
import { ADDRESSEE_WORDS } from "@zhigang/domain/glossary";
import { Card } from "../../../kit/card/card.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { InstrumentMark } from "../parts/instrument-mark.tsx";
import { AnswerDue } from "./answer-due.tsx";
import { sheetTexts } from "./texts.ts";
import styles from "./sheets.module.css";

/** What a sheet is, for whom, by when. */
export function SheetFacts({ sheet }: { sheet: SheetDetail }) {
  const t = useTexts(sheetTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Card title={t.facts}>
      <dl className={styles.facts}>
        <dt>{t.instrument}</dt>
        <dd>
          <InstrumentMark instrument={sheet.instrument} />
        </dd>
        <dt>{t.addressee}</dt>
        <dd>{t.to(sheet.departmentName, say(ADDRESSEE_WORDS[sheet.addressee]))}</dd>
        <dt>{t.columns.answerBy}</dt>
        <dd>
          <AnswerDue sheet={sheet} />
        </dd>
        {sheet.issuedBy !== null && (
          <>
            <dt>{t.issuedBy}</dt>
            <dd>{`${sheet.issuedBy} ${format.moment(sheet.issuedAt)}`}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
