import type { Item } from "@zhigang/contract/supervision";
import { ITEM_ACTION_WORDS } from "@zhigang/domain/glossary";
import type { ItemStatus } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useWord } from "../../../kit/language/texts.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { BulkAction } from "./bulk-dialog.tsx";

/** What can be done to many at once, and in which state each of them must stand. */
const BULK: readonly (readonly [BulkAction, ItemStatus])[] = [
  ["file", "proposed"],
  ["assign", "filed"],
  ["acknowledge", "assigned"],
];

/** The deeds that fit all chosen items and that the reader may do. */
export function BulkActions({ rows, onDone }: { rows: readonly Item[]; onDone: () => void }) {
  const may = useMay();
  const say = useWord();
  const [action, setAction] = useState<BulkAction | null>(null);
  const fitting = BULK.filter(
    ([each, status]) => may(`supervision.item.${each}`) && rows.every((row) => row.status === status),
  );
  return (
    <>
      {fitting.map(([each]) => (
        <Button key={each} size="small" onClick={() => setAction(each)}>
          {say(ITEM_ACTION_WORDS[each])}
        </Button>
      ))}
      {action !== null && (
        <BulkDialog
          action={action}
          rows={rows}
          onClose={() => setAction(null)}
          onDone={() => {
            setAction(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
