import type { BlockerDetail } from "@zhigang/contract/supervision";
import { BLOCKER_ACTION_WORDS } from "@zhigang/domain/glossary";
import type { BlockerNeed } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useBlockerAct } from "./queries.ts";
import { blockerTexts } from "./texts.ts";

type Step = BlockerDetail["mySteps"][number];
interface Draft {
  readonly reason: string;
  readonly answer: string;
  readonly ownerId: string | null;
  readonly solveBy: string | null;
}

/** One act on a blocker: what it does, and a field for each thing it needs. */
export function BlockerDeedDialog(props: {
  blocker: BlockerDetail;
  step: Step;
  onStale: () => void;
  onClose: () => void;
}) {
  const { blocker, step, onStale, onClose } = props;
  const { action, needs } = step;
  const t = useTexts(blockerTexts);
  const verb = useWord()(BLOCKER_ACTION_WORDS[action]);
  const [draft, setDraft] = useState<Draft>(() => ({
    reason: "",
    answer: blocker.answer ?? "",
    ownerId: blocker.ownerId,
    solveBy: action === "escalate" ? null : blocker.solveBy,
  }));
  const act = useBlockerAct(action, {
    onDone: () => {
      showToast({ words: t.done(verb) });
      onClose();
    },
    onRefused: onStale,
  });
  const body = bodyOf(needs, draft);
  return (
    <FormDialog
      title={`${verb} · ${blocker.title}`}
      verb={verb}
      effect={t.effects[action]}
      changedMeanwhile={t.changedMeanwhile}
      isBusy={act.isPending}
      error={act.error}
      canSend={body !== null}
      onSend={() => body && act.send(blocker, body)}
      onClose={onClose}
    >
      <DeedFields needs={needs} draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
    </FormDialog>
  );
}

/** What is sent, or null while something is missing. */
function bodyOf(needs: readonly BlockerNeed[], draft: Draft): Readonly<Record<string, string>> | null {
  const { reason, answer, ownerId, solveBy } = draft;
  const brought: Readonly<Record<BlockerNeed, readonly [string, string | null]>> = {
    reason: ["reason", reason.trim()],
    answer: ["answer", answer.trim()],
    owner: ["ownerId", ownerId],
    solve_by: ["solveBy", solveBy],
  };
  const parts = needs.map((need) => brought[need]);
  return parts.every(([, value]) => value) ? Object.fromEntries(parts.map(([key, value]) => [key, value ?? ""])) : null;
}

function DeedFields(props: { needs: readonly BlockerNeed[]; draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { needs, draft, onChange } = props;
  const t = useTexts(blockerTexts);
  const departments = useDepartmentOptions();
  return (
    <>
      {needs.includes("owner") && (
        <FormField label={t.ownerField} isRequired>
          <DepartmentPicker
            departments={departments}
            value={draft.ownerId}
            onChange={(ownerId) => onChange({ ownerId })}
          />
        </FormField>
      )}
      {needs.includes("solve_by") && (
        <FormField label={t.solveByField} isRequired>
          <DayPicker value={draft.solveBy} onChange={(solveBy) => onChange({ solveBy })} />
        </FormField>
      )}
      {needs.includes("answer") && (
        <FormField label={t.answerWords} hint={t.answerHint} isRequired>
          <TextArea value={draft.answer} rows={6} maxLength={4000} onChange={(answer) => onChange({ answer })} />
        </FormField>
      )}
      {needs.includes("reason") && (
        <FormField label={t.reason} isRequired>
          <TextArea value={draft.reason} rows={3} maxLength={2000} onChange={(reason) => onChange({ reason })} />
        </FormField>
      )}
    </>
  );
}
