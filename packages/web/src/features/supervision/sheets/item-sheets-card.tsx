import type { ItemDetail } from "@zhigang/contract/supervision";
import { SHEET_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { sheetAddress } from "../addresses.ts";
import { InstrumentMark } from "../parts/instrument-mark.tsx";
import { AnswerDue } from "./answer-due.tsx";
import { DraftSheetDialog } from "./draft-sheet-dialog.tsx";
import { useSheets } from "./queries.ts";
import { SHEET_STATUS_TONES } from "./sheet-status.ts";
import { sheetTexts } from "./texts.ts";
import styles from "./sheets.module.css";

/** The sheets of one item, the latest first, and the way to draft one by hand. */
export function ItemSheetsCard({ item }: { item: ItemDetail }) {
  const t = useTexts(sheetTexts);
  const say = useWord();
  const may = useMay();
  const { items } = useSheets({ itemId: item.id });
  const [isDrafting, setIsDrafting] = useState(false);
  const mayDraft = may("supervision.sheet.draft") && item.duties.some(({ role }) => role !== "support");
  return (
    <Card
      title={t.card}
      {...(mayDraft && {
        actions: (
          <Button size="small" onClick={() => setIsDrafting(true)}>
            {t.draftTitle}
          </Button>
        ),
      })}
    >
      {items.length === 0 ? (
        <span className={styles.soft}>{t.none}</span>
      ) : (
        <ul className={styles.list}>
          {items.map((sheet) => (
            <li key={sheet.id}>
              <Link to={sheetAddress(sheet.id)}>
                <InstrumentMark instrument={sheet.instrument} />
              </Link>
              <StatusTag tone={SHEET_STATUS_TONES[sheet.status]} word={say(SHEET_STATUS_WORDS[sheet.status])} />
              {sheet.status === "issued" && <AnswerDue sheet={sheet} />}
            </li>
          ))}
        </ul>
      )}
      {isDrafting && <DraftSheetDialog item={item} onClose={() => setIsDrafting(false)} />}
    </Card>
  );
}
