import type { Item } from "@zhigang/contract/supervision";
import { ITEM_ACTION_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useBulkDeeds } from "../queries.ts";
import { CapNotice } from "../control/cap-notice.tsx";
import { supervisionTexts } from "../texts.ts";
import { itemListTexts } from "./texts.ts";

export type BulkAction = "file" | "assign" | "acknowledge";

/** What the three deeds ask for once, for all items. */
interface BulkDraft {
  readonly decidedBy: string;
  readonly decidedOn: string | null;
  readonly document: string;
  /** Why items are filed although their matter may be supervised already. */
  readonly reason: string;
  readonly limit: string;
  readonly acknowledgeWithin: string;
}

const EMPTY: BulkDraft = {
  decidedBy: "",
  decidedOn: null,
  document: "",
  reason: "",
  limit: "",
  acknowledgeWithin: "3",
};

/** 批量办理: the same deed to all chosen items or to none; what stands against it is said item by item. */
export function BulkDialog(props: {
  action: BulkAction;
  rows: readonly Item[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { action, rows, onDone, onClose } = props;
  const t = useTexts(itemListTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const verb = say(ITEM_ACTION_WORDS[action]);
  const [draft, setDraft] = useState(EMPTY);
  const deeds = useBulkDeeds((moved) => {
    showToast({ words: t.bulkDone(verb, String(moved.items.length)) });
    onDone();
  });
  const { isPending, error } = deeds[action];
  const canSend = isComplete(action, draft) && !isPending;
  const send = () => {
    const items = rows.map(({ id, version }) => ({ id, version }));
    if (!canSend) return;
    if (action === "file") deeds.file.mutate({ body: { items, ...decisionOf(draft) } });
    if (action === "assign") deeds.assign.mutate({ body: { items, ...limitsOf(draft) } });
    if (action === "acknowledge") deeds.acknowledge.mutate({ body: { items } });
  };
  return (
    <Dialog
      isOpen
      title={t.bulkTitle(verb, String(rows.length))}
      canDismiss={!isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={isPending} disabled={!canSend} onClick={send}>
            {t.bulkTitle(verb, String(rows.length))}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={verb}>
        <p>{t.bulkEffects[action]}</p>
        {error && <BulkRefusal error={error} />}
        {action === "assign" && <CapNotice departmentIds={leadsOf(rows)} />}
        <BulkFields action={action} draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      </Form>
    </Dialog>
  );
}

function BulkFields(props: { action: BulkAction; draft: BulkDraft; onChange: (change: Partial<BulkDraft>) => void }) {
  const { action, draft, onChange } = props;
  const t = useTexts(itemListTexts);
  if (action === "acknowledge") return null;
  if (action === "assign") {
    return (
      <>
        <FormField label={t.bulkLimit} hint={t.bulkLimitHint}>
          <Input value={draft.limit} inputMode="numeric" onChange={(limit) => onChange({ limit })} />
        </FormField>
        <FormField label={t.bulkTakeUp}>
          <Input
            value={draft.acknowledgeWithin}
            inputMode="numeric"
            onChange={(acknowledgeWithin) => onChange({ acknowledgeWithin })}
          />
        </FormField>
      </>
    );
  }
  return (
    <>
      <FormField label={t.decidedBy} isRequired>
        <Input value={draft.decidedBy} maxLength={100} onChange={(decidedBy) => onChange({ decidedBy })} />
      </FormField>
      <FormField label={t.decidedOn} isRequired>
        <DayPicker value={draft.decidedOn} onChange={(decidedOn) => onChange({ decidedOn })} />
      </FormField>
      <FormField label={t.document} isRequired>
        <Input value={draft.document} maxLength={300} onChange={(document) => onChange({ document })} />
      </FormField>
      <FormField label={t.overlapReason} hint={t.overlapHint}>
        <Input value={draft.reason} maxLength={2000} onChange={(reason) => onChange({ reason })} />
      </FormField>
    </>
  );
}

/** Every item that stands against the deed, with its reason. */
function BulkRefusal({ error }: { error: Error }) {
  const wordsOf = useErrorWords();
  const refused = isRefusal(error, "supervision.bulk_refused")
    ? (error.details["refused"] as { id: string; title: string; because: string }[])
    : [];
  return (
    <Alert tone="bad">
      {wordsOf(error)}
      {refused.length > 1 && (
        <ul>
          {refused.map(({ id, title, because }) => (
            <li key={id}>{`${title} — ${because}`}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

function leadsOf(rows: readonly Item[]): string[] {
  const leads = rows.flatMap(({ duties }) => duties.filter(({ role }) => role !== "support"));
  return [...new Set(leads.map(({ departmentId }) => departmentId))];
}

const COUNT = /^([1-9]\d{0,2})?$/;

function isComplete(action: BulkAction, draft: BulkDraft): boolean {
  if (action === "acknowledge") return true;
  if (action === "assign") return COUNT.test(draft.limit.trim()) && COUNT.test(draft.acknowledgeWithin.trim());
  return draft.decidedBy.trim() !== "" && draft.decidedOn !== null && draft.document.trim() !== "";
}

function decisionOf({ decidedBy, decidedOn, document, reason }: BulkDraft) {
  const authority = { decidedBy: decidedBy.trim(), decidedOn: decidedOn ?? "", document: document.trim() };
  return { authority, ...(reason.trim() !== "" && { reason: reason.trim() }) };
}

function limitsOf({ limit, acknowledgeWithin }: BulkDraft) {
  return {
    ...(limit.trim() !== "" && { limit: { amount: Number(limit), unit: "working_days" as const } }),
    ...(acknowledgeWithin.trim() !== "" && { acknowledgeWithin: Number(acknowledgeWithin) }),
  };
}
