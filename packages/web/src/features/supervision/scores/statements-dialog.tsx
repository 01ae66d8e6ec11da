import type { ScoreCardDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useStatedStep } from "./queries.ts";
import type { StatedAction } from "./queries.ts";
import { draftsOf, statementKinds, statementsOf } from "./statement-draft.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { StatementFields } from "./statement-fields.tsx";
import { scoreTexts } from "./texts.ts";

/** 自评、审核、复核: what a person states, each with its reason; the points follow from the form. */
export function StatementsDialog(props: { card: ScoreCardDetail; step: StatedAction; onClose: () => void }) {
  const { card, step, onClose } = props;
  const t = useTexts(scoreTexts);
  const [drafts, setDrafts] = useState(() => draftsOf(card));
  const [added, setAdded] = useState(0);
  const [reason, setReason] = useState("");
  const act = useStatedStep(step, () => {
    showToast({ words: t.done(t[step]) });
    onClose();
  });
  const kinds = statementKinds(card.formKind, step === "self_score");
  const statements = statementsOf(drafts);
  const isReasoned = step !== "decide" || reason.trim() !== "";
  const send = () => {
    if (statements === null) return;
    const body = { statements, ...(step === "decide" && { reason: reason.trim() }) } as {
      statements: typeof statements;
      reason: string;
    };
    act.mutate({ params: { id: card.id }, body, options: { version: card.version } });
  };
  const add = () => {
    const [kind] = kinds;
    if (kind === undefined) return;
    setAdded(added + 1);
    setDrafts([...drafts, { key: `new ${added}`, kind, itemId: null, eventId: null, value: "", reason: "" }]);
  };
  const change = (changed: StatementDraft) => setDrafts(drafts.map((one) => (one.key === changed.key ? changed : one)));
  return (
    <FormDialog
      title={`${t[step]} · ${card.departmentName}`}
      verb={t[step]}
      effect={t.statementsEffect}
      isBusy={act.isPending}
      error={act.error}
      canSend={statements !== null && isReasoned}
      onSend={send}
      onClose={onClose}
    >
      {drafts.map((draft, index) => (
        <StatementFields
          key={draft.key}
          card={card}
          number={index + 1}
          kinds={kinds}
          draft={draft}
          onChange={change}
          onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <div>
        <Button icon="plus" onClick={add}>
          {t.add}
        </Button>
      </div>
      {step === "decide" && (
        <FormField label={t.reason} isRequired>
          <TextArea value={reason} onChange={setReason} maxLength={2000} />
        </FormField>
      )}
    </FormDialog>
  );
}
