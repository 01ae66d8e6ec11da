import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent } from "@zhigang/contract/documents";
import { useState } from "react";
import { Button } from "../../../../kit/button/button.tsx";
import { Segmented } from "../../../../kit/choice/segmented.tsx";
import { Dialog } from "../../../../kit/dialog/dialog.tsx";
import { Form, FormActions } from "../../../../kit/form-field/form-field.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { reviewTexts } from "../draft-texts.ts";
import type { SendChange } from "../use-draft.ts";
import { BULK_LEVELS, bulkAcceptance } from "./bulk-acceptance.ts";
import type { BulkLevel } from "./bulk-acceptance.ts";
import { structureTexts } from "./structure-texts.ts";
import styles from "./structure.module.css";

/** Accepts everything from a chosen clearness on: first how many, and what stays out and why. */
export function BulkDialog(props: { content: DraftContent; send: SendChange; onClose: () => void }) {
  const { content, send, onClose } = props;
  const t = useTexts(structureTexts);
  const r = useTexts(reviewTexts);
  const format = useFormat();
  const [level, setLevel] = useState<BulkLevel>("clear");
  const { accepted, asked, below } = bulkAcceptance(content, level);
  const params = { id: content.draft.id };
  const handleAccept = () => {
    if (accepted.length === 0) return;
    onClose();
    const body = { itemIds: accepted.map(({ id }) => id) };
    void send(documentsEndpoints.acceptDraftItems, { params, body }).then((change) => {
      if (!change) return;
      const words = t.bulkDone(format.number(change.tasks.length + change.targets.length));
      const undo = () => void send(documentsEndpoints.undoDraftStep, { params });
      showToast({ words, action: { label: r.undo, run: undo } });
    });
  };
  return (
    <Dialog isOpen title={t.bulkTitle} width={480} onClose={onClose}>
      <Form onSubmit={handleAccept}>
        <Segmented
          label={t.bulkFrom}
          value={level}
          choices={(Object.keys(BULK_LEVELS) as BulkLevel[]).map((value) => ({ value, label: t.bulkLevels[value] }))}
          onChange={setLevel}
        />
        <p className={styles.how} role="status">
          {accepted.length === 0 ? r.acceptSureNone : t.bulkEffect(format.number(accepted.length))}
        </p>
        {asked + below > 0 && (
          <ul className={styles.left} aria-label={t.bulkLeft}>
            {asked > 0 && <li>{t.bulkAsked(format.number(asked))}</li>}
            {below > 0 && <li>{t.bulkBelow(format.number(below))}</li>}
          </ul>
        )}
        <FormActions>
          <Button onClick={onClose}>{r.cancel}</Button>
          <Button kind="primary" type="submit" disabled={accepted.length === 0} data-autofocus>
            {r.accept}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
