import type { Sheet } from "@zhigang/contract/supervision";
import { SHEET_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { Link } from "react-router";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { itemAddress, sheetAddress } from "../addresses.ts";
import { InstrumentMark } from "../parts/instrument-mark.tsx";
import { AnswerDue } from "./answer-due.tsx";
import { SHEET_STATUS_TONES } from "./sheet-status.ts";
import { sheetTexts } from "./texts.ts";

/** The columns of a list of sheets. */
export function useSheetColumns(): Column<Sheet>[] {
  const { columns: t, unnumbered } = useTexts(sheetTexts);
  const say = useWord();
  return useMemo(
    () => [
      {
        key: "sheet",
        title: t.sheet,
        width: 150,
        render: ({ id, instrument }) => (
          <Link to={sheetAddress(id)}>
            <InstrumentMark instrument={instrument} />
          </Link>
        ),
      },
      {
        key: "item",
        title: t.item,
        width: 240,
        grow: 3,
        render: ({ itemId, itemTitle }) => (
          <Link to={itemAddress(itemId)} title={itemTitle}>
            {itemTitle}
          </Link>
        ),
      },
      { key: "department", title: t.department, width: 150, grow: 1, render: ({ departmentName }) => departmentName },
      {
        key: "status",
        title: t.status,
        width: 140,
        render: ({ status }) => <StatusTag tone={SHEET_STATUS_TONES[status]} word={say(SHEET_STATUS_WORDS[status])} />,
      },
      { key: "answerBy", title: t.answerBy, width: 200, render: (sheet) => <AnswerDue sheet={sheet} /> },
      { key: "number", title: t.number, width: 150, render: ({ number }) => number ?? unnumbered },
    ],
    [t, unnumbered, say],
  );
}
