import type { BulletinDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { DraftFromBulletinButton } from "../consequences/draft-from-bulletin.tsx";
import { BulletinDeedDialog } from "./bulletin-deed-dialog.tsx";
import type { BulletinDeed } from "./bulletin-deed-dialog.tsx";
import { bulletinTexts } from "./texts.ts";

/** What the reader may do to a bulletin; each deed says its effect before it is done. */
export function BulletinButtons(props: { bulletin: BulletinDetail; onEdit: () => void }) {
  const { bulletin, onEdit } = props;
  const t = useTexts(bulletinTexts);
  const [asked, setAsked] = useState<BulletinDeed | null>(null);
  const may = (action: BulletinDeed | "edit") => bulletin.myActions.includes(action);
  return (
    <>
      {may("edit") && (
        <Button icon="edit" onClick={onEdit}>
          {t.edit}
        </Button>
      )}
      {bulletin.status === "issued" && <DraftFromBulletinButton id={bulletin.id} />}
      {may("discard") && <Button onClick={() => setAsked("discard")}>{t.discard}</Button>}
      {may("correct") && <Button onClick={() => setAsked("correct")}>{t.correct}</Button>}
      {may("issue") && (
        <Button kind="primary" icon="seal" onClick={() => setAsked("issue")}>
          {t.issue}
        </Button>
      )}
      {asked !== null && <BulletinDeedDialog bulletin={bulletin} deed={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
