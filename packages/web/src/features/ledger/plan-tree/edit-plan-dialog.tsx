import type { Plan } from "@zhigang/contract/ledger";
import { PLAN_KIND_WORDS } from "@zhigang/domain/glossary";
import { PLAN_KINDS } from "@zhigang/domain/ledger";
import type { PlanKind } from "@zhigang/domain/ledger";
import { fieldErrors, isRefusal } from "../../../api/refusal.ts";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ConflictNotice } from "../editing/conflict-notice.tsx";
import { EditDialog } from "../editing/edit-dialog.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { useEditPlan } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { planTreeTexts } from "./texts.ts";
import styles from "../editing/editing.module.css";

const PERIOD = /^\d{4}(-\d{2})?$/;

/** 修改规划: its title, kind and period in the ledger. */
export function EditPlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTexts(planTreeTexts);
  const shared = useTexts(ledgerTexts);
  const say = useWord();
  const editing = useEditing(plan, fieldsOf);
  const { fields, changes, change } = editing;
  const edit = useEditPlan(() => {
    showToast({ words: shared.saved });
    onClose();
  });
  const errors = fieldErrors(edit.error);
  const isPeriod = (period: string | null) => period === null || PERIOD.test(period);
  const canSave =
    Object.keys(changes).length > 0 &&
    fields.title.trim() !== "" &&
    isPeriod(fields.periodFrom) &&
    isPeriod(fields.periodTo);
  const handleSave = () =>
    edit.mutate(
      { params: { id: plan.id }, body: changes, options: { version: editing.version } },
      { onError: editing.handleConflict },
    );
  const shown = (field: keyof typeof fields, value: string | null) =>
    field === "planKind" && value !== null ? say(PLAN_KIND_WORDS[value as PlanKind]) : value;
  return (
    <EditDialog
      title={t.editPlan}
      conflict={<ConflictNotice editing={editing} nameOf={(field) => t.fields[field]} show={shown} />}
      error={isRefusal(edit.error, "http.version_conflict") ? null : edit.error}
      isBusy={edit.isPending}
      canSave={canSave}
      onSave={handleSave}
      onClose={onClose}
    >
      <FormField label={t.planTitle} isRequired error={errors["title"]}>
        <TextArea value={fields.title} rows={2} maxLength={300} onChange={(title) => change({ title })} />
      </FormField>
      <FormField label={t.kind}>
        <Select<PlanKind>
          placeholder={t.anyKind}
          isClearable
          value={fields.planKind}
          options={PLAN_KINDS.map((kind) => ({ value: kind, label: say(PLAN_KIND_WORDS[kind]) }))}
          onChange={(planKind) => change({ planKind })}
        />
      </FormField>
      <div className={styles.pair}>
        {(["periodFrom", "periodTo"] as const).map((field) => (
          <FormField key={field} label={t[field]} error={isPeriod(fields[field]) ? errors[field] : t.wrongPeriod}>
            <Input
              value={fields[field] ?? ""}
              inputMode="numeric"
              onChange={(period) => change({ [field]: period.trim() === "" ? null : period.trim() })}
            />
          </FormField>
        ))}
      </div>
    </EditDialog>
  );
}

function fieldsOf({ title, planKind, periodFrom, periodTo }: Plan) {
  return { title, planKind, periodFrom, periodTo };
}
