import type { SheetDetail } from "@zhigang/contract/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useSheetDownload } from "./queries.ts";
import { sheetTexts } from "./texts.ts";

type SheetAction = SheetDetail["myActions"][number];

/** The acts open to the reader, the one that moves the sheet on first; the paper once it is issued. */
export function SheetButtons(props: { sheet: SheetDetail; onAct: (action: SheetAction) => void }) {
  const { sheet, onAct } = props;
  const t = useTexts(sheetTexts);
  const words = useSheetVerbs();
  const download = useSheetDownload();
  return (
    <>
      {sheet.documentId !== null && (
        <Button icon="download" isBusy={download.isPending} onClick={() => download.mutate(sheet.id)}>
          {t.download}
        </Button>
      )}
      {[...sheet.myActions].reverse().map((action, index) => (
        <Button
          key={action}
          kind={index === sheet.myActions.length - 1 ? "primary" : "plain"}
          onClick={() => onAct(action)}
        >
          {words[action]}
        </Button>
      ))}
    </>
  );
}

/** Each act by its short verb: the page says of what. */
export function useSheetVerbs(): Readonly<Record<SheetAction, string>> {
  const t = useTexts(sheetTexts);
  return {
    edit: t.edit,
    discard: t.discard,
    issue: t.issue,
    answer: t.sendAnswer,
    settle: t.settle,
    return_answer: t.returnAnswer,
    recall: t.recall,
  };
}
