import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { bulletinAddress } from "./bulletin-status.ts";
import { lastPeriod, PeriodPicker } from "./period-picker.tsx";
import { useDraftBulletin } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";
import styles from "../papers/papers.module.css";

/** Two questions, the period and the plans; everything else is proposed and may be changed afterwards. */
export function DraftBulletinDialog(props: { isOpen: boolean; onClose: () => void }) {
  const t = useTexts(bulletinTexts);
  const wordsOf = useErrorWords();
  const navigate = useNavigate();
  const [period, setPeriod] = useState(() => lastPeriod("month", calendarDateOf(new Date())));
  const [planId, setPlanId] = useState("");
  const draft = useDraftBulletin((bulletin) => void navigate(bulletinAddress(bulletin.id)));
  return (
    <Dialog
      isOpen={props.isOpen}
      title={t.draftTitle}
      onClose={props.onClose}
      width={520}
      footer={
        <>
          <Button onClick={props.onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            isBusy={draft.isPending}
            onClick={() => draft.mutate({ body: { period, ...(planId !== "" && { planId }) } })}
          >
            {t.draft}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <PeriodPicker value={period} onChange={setPeriod} />
        <FormField label={t.ruleFields.planId} hint={t.planHint}>
          <PlanSelect value={planId} width="100%" onChange={setPlanId} />
        </FormField>
        {draft.error && <Alert tone="bad">{wordsOf(draft.error)}</Alert>}
      </div>
    </Dialog>
  );
}
