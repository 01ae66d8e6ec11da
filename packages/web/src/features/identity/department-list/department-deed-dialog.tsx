import type { Department } from "@zhigang/contract/identity";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { blankDeed, DepartmentDeedFields } from "./department-deed-fields.tsx";
import type { Deed, TypedDeed } from "./department-deed-fields.tsx";
import { useDepartmentDeeds } from "./queries.ts";
import { departmentTexts } from "./texts.ts";

/** One dated deed on a department: its name or partner, its day, its paper. */
export function DepartmentDeedDialog(props: {
  department: Department;
  deed: Deed;
  title: string;
  onClose: () => void;
}) {
  const { department, deed, title, onClose } = props;
  const t = useTexts(departmentTexts);
  const wordsOf = useErrorWords();
  const [typed, setTyped] = useState<TypedDeed>(() => blankDeed(deed));
  const deeds = useDepartmentDeeds(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const sending = deeds[deed];
  const isReady = isComplete(deed, typed);
  return (
    <Dialog isOpen title={`${title} · ${department.name}`} onClose={onClose} width={480}>
      <Form label={title} onSubmit={() => isReady && send(deeds, deed, department, typed)}>
        {sending.error && <Alert tone="bad">{wordsOf(sending.error)}</Alert>}
        <DepartmentDeedFields
          deed={deed}
          departmentId={department.id}
          typed={typed}
          onChange={setTyped}
          errors={fieldErrors(sending.error)}
        />
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            kind={deed === "end" ? "danger" : "primary"}
            type="submit"
            isBusy={sending.isPending}
            disabled={!isReady}
          >
            {title}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function isComplete(deed: Deed, typed: TypedDeed): boolean {
  const hasName = typed.name.trim() !== "";
  if (deed === "alias") return hasName;
  if (typed.day === null) return false;
  if (deed === "rename") return hasName;
  return deed === "end" || typed.intoId !== null;
}

function send(
  deeds: ReturnType<typeof useDepartmentDeeds>,
  deed: Deed,
  department: Department,
  typed: TypedDeed,
): void {
  const on = { params: { id: department.id }, options: { version: department.version } };
  const { day } = typed;
  const name = typed.name.trim();
  const sourceDocument = typed.paper.trim() === "" ? null : typed.paper.trim();
  if (deed === "alias") {
    deeds.alias.mutate({ params: on.params, body: { alias: name, validFrom: day, sourceDocument } });
  } else if (day !== null && deed === "rename") {
    deeds.rename.mutate({ ...on, body: { name, effectiveOn: day, sourceDocument } });
  } else if (day !== null && deed === "end") {
    deeds.end.mutate({ ...on, body: { endedOn: day, sourceDocument } });
  } else if (day !== null && typed.intoId !== null) {
    deeds.merge.mutate({ ...on, body: { intoDepartmentId: typed.intoId, effectiveOn: day, sourceDocument } });
  }
}
