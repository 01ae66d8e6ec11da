import type { AskForm } from "@zhigang/contract/supervision";
import { ASK_FREQUENCY_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { NewFormDialog } from "./new-form-dialog.tsx";
import { useAskForms, useEndForm } from "./queries.ts";
import { burdenTexts } from "./texts.ts";
import styles from "./burden.module.css";

/** 报表清单: every form with its reason and its end. */
export function AskFormsCard() {
  const t = useTexts(burdenTexts);
  const mayRegister = useMay()("supervision.ask_form.register");
  const forms = useAskForms();
  const [isNew, setIsNew] = useState(false);
  const [ending, setEnding] = useState<AskForm | null>(null);
  return (
    <Card
      title={t.forms}
      description={t.formsWords}
      {...(mayRegister && {
        actions: (
          <Button icon="plus" onClick={() => setIsNew(true)}>
            {t.newForm}
          </Button>
        ),
      })}
    >
      {forms.error ? (
        <ErrorState error={forms.error} onRetry={() => void forms.refetch()} />
      ) : forms.data ? (
        <Forms forms={forms.data.items} {...(mayRegister && { onEnd: setEnding })} />
      ) : (
        <Skeleton lines={3} />
      )}
      {isNew && <NewFormDialog onClose={() => setIsNew(false)} />}
      {ending && <EndDialog form={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}

function Forms({ forms, onEnd }: { forms: readonly AskForm[]; onEnd?: (form: AskForm) => void }) {
  const t = useTexts(burdenTexts);
  if (forms.length === 0) return <span className={styles.soft}>{t.noForms}</span>;
  return (
    <ul className={styles.forms}>
      {forms.map((form) => (
        <li key={form.id}>
          <strong>{form.title}</strong>
          <div className={styles.soft}>
            {`${t.validity} ${form.validFrom} – ${form.validTo} · ${t.issuedBy} ${form.issuedBy} · ${form.justification} · ${t.costsAYear(hoursOf(form))}`}
          </div>
          <ul className={styles.asked} aria-label={t.fields}>
            {form.fields.map((field) => (
              <AskedField key={field.name} field={field} />
            ))}
          </ul>
          {form.endedOn !== null && <span className={styles.soft}>{t.ended(form.endedOn)}</span>}
          {form.endedOn === null && onEnd && (
            <Button size="small" aria-label={t.endOf(form.title)} onClick={() => onEnd(form)}>
              {t.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What one field asks, how often, how long it takes, why and until when. */
function AskedField({ field }: { field: AskForm["fields"][number] }) {
  const t = useTexts(burdenTexts);
  const say = useWord();
  const { name, targetName, frequency, minutes, validTo, justification } = field;
  const facts = [
    say(ASK_FREQUENCY_WORDS[frequency]),
    ...(minutes === null ? [] : [t.minutesEach(String(minutes))]),
    ...(validTo === null ? [] : [t.until(validTo)]),
    ...(targetName === null ? [] : [t.asked(targetName)]),
    ...(justification === "" ? [] : [justification]),
  ];
  return (
    <li>
      {name} <span className={styles.soft}>{facts.join(" · ")}</span>
    </li>
  );
}

function hoursOf({ minutesAYear }: AskForm): string {
  return String(Math.ceil(minutesAYear / 6) / 10);
}

function EndDialog({ form, onClose }: { form: AskForm; onClose: () => void }) {
  const t = useTexts(burdenTexts);
  const end = useEndForm(() => {
    showToast({ words: t.done });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={t.endOf(form.title)}
      effect={t.endEffect}
      verb={t.end}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ params: { id: form.id }, options: { version: form.version } })}
      onClose={onClose}
    />
  );
}
