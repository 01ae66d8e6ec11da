import type { ConsequenceKind, ConsequenceSource } from "@zhigang/domain/supervision";
import { CONSEQUENCE_KINDS } from "@zhigang/domain/supervision";
import { CONSEQUENCE_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { consequenceAddress } from "../addresses.ts";
import { useDraftConsequence } from "./queries.ts";
import { consequenceTexts } from "./texts.ts";

/** Out of what a proposal is drafted, and for which units it can be. */
export interface DraftedFrom {
  readonly source: ConsequenceSource;
  readonly sourceId: string;
  readonly units: readonly { readonly departmentId: string; readonly departmentName: string }[];
}

/** 起草建议, for those who may and where there is a unit to speak of. */
export function DraftConsequenceButton({ from, size }: { from: DraftedFrom; size?: "small" }) {
  const t = useTexts(consequenceTexts);
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may("supervision.consequence.draft") || from.units.length === 0) return null;
  return (
    <>
      <Button {...(size && { size })} onClick={() => setIsOpen(true)}>
        {t.draft}
      </Button>
      {isOpen && <DraftDialog from={from} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function DraftDialog({ from, onClose }: { from: DraftedFrom; onClose: () => void }) {
  const t = useTexts(consequenceTexts);
  const say = useWord();
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const [kind, setKind] = useState<ConsequenceKind>("praise");
  const [departmentId, setDepartmentId] = useState(from.units[0]?.departmentId ?? "");
  const draft = useDraftConsequence(({ id }) => void navigate(consequenceAddress(id)));
  const { source, sourceId, units } = from;
  const send = () => draft.mutate({ body: { kind, departmentId, source, sourceId } });
  return (
    <Dialog
      isOpen
      title={t.draft}
      canDismiss={!draft.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={draft.isPending}>
            {t.cancel}
          </Button>
          <Button kind="primary" isBusy={draft.isPending} onClick={send}>
            {t.draft}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={t.draft}>
        <p>{t.draftEffect}</p>
        {draft.error && <Alert tone="bad">{wordsOf(draft.error)}</Alert>}
        <FormField label={t.kind} isRequired>
          <Select<ConsequenceKind>
            label={t.kind}
            value={kind}
            options={CONSEQUENCE_KINDS.map((value) => ({ value, label: say(CONSEQUENCE_KIND_WORDS[value]) }))}
            onChange={(value) => value !== null && setKind(value)}
          />
        </FormField>
        <FormField label={t.department} isRequired>
          <Select
            label={t.department}
            value={departmentId}
            isSearchable
            options={units.map((unit) => ({ value: unit.departmentId, label: unit.departmentName }))}
            onChange={(value) => value !== null && setDepartmentId(value)}
          />
        </FormField>
      </Form>
    </Dialog>
  );
}
