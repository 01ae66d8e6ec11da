import { BLOCKER_KIND_WORDS } from "@zhigang/domain/glossary";
import { BLOCKER_KINDS } from "@zhigang/domain/supervision";
import type { BlockerKind } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { blockerAddress } from "../addresses.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useRaiseBlocker } from "./queries.ts";
import { blockerTexts } from "./texts.ts";

/** What a blocker begins with: nothing, or the words of a report. */
export interface BlockerStart {
  readonly itemId: string;
  readonly itemTitle: string;
  readonly reportId?: string;
  readonly blocked?: string;
  readonly needed?: string;
}

interface Draft {
  readonly title: string;
  readonly blocked: string;
  readonly needed: string;
  readonly kind: BlockerKind | null;
  readonly ownerId: string | null;
  readonly solveBy: string | null;
}

/** 提出问题: what is stuck, what is asked of whom, by when. */
export function RaiseBlockerDialog({ start, onClose }: { start: BlockerStart; onClose: () => void }) {
  const t = useTexts(blockerTexts);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => ({
    title: "",
    blocked: start.blocked ?? "",
    needed: start.needed ?? "",
    kind: null,
    ownerId: null,
    solveBy: null,
  }));
  const raise = useRaiseBlocker(({ id }) => {
    showToast({ words: t.raisedDone });
    void navigate(blockerAddress(id));
  });
  const body = bodyOf(draft, start.reportId);
  return (
    <FormDialog
      title={`${t.raise} · ${start.itemTitle}`}
      verb={t.raise}
      effect={t.raiseEffect}
      isBusy={raise.isPending}
      error={raise.error}
      canSend={body !== null}
      onSend={() => body && raise.mutate({ params: { id: start.itemId }, body })}
      onClose={onClose}
    >
      <BlockerFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
    </FormDialog>
  );
}

/** What is sent, or null while something is missing. */
function bodyOf({ kind, solveBy, ownerId, ...words }: Draft, reportId: string | undefined) {
  const [title, blocked, needed] = [words.title.trim(), words.blocked.trim(), words.needed.trim()];
  if (title === "" || blocked === "" || needed === "" || kind === null || solveBy === null) return null;
  return {
    title,
    blocked,
    needed,
    kind,
    solveBy,
    ...(ownerId !== null && { ownerId }),
    ...(reportId !== undefined && { reportId }),
  };
}

function BlockerFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const t = useTexts(blockerTexts);
  const say = useWord();
  return (
    <>
      <FormField label={t.titleField} hint={t.titleHint} isRequired>
        <Input value={draft.title} maxLength={200} onChange={(title) => onChange({ title })} />
      </FormField>
      <FormField label={t.blocked} hint={t.blockedHint} isRequired>
        <TextArea value={draft.blocked} rows={3} maxLength={4000} onChange={(blocked) => onChange({ blocked })} />
      </FormField>
      <FormField label={t.needed} hint={t.neededHint} isRequired>
        <TextArea value={draft.needed} rows={3} maxLength={4000} onChange={(needed) => onChange({ needed })} />
      </FormField>
      <FormField label={t.kind} isRequired>
        <Select
          value={draft.kind}
          options={BLOCKER_KINDS.map((value) => ({ value, label: say(BLOCKER_KIND_WORDS[value]) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </FormField>
      <FormField label={t.ownerField} hint={t.ownerHint}>
        <DepartmentPicker
          departments={useDepartmentOptions()}
          value={draft.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
        />
      </FormField>
      <FormField label={t.solveByField} isRequired>
        <DayPicker value={draft.solveBy} onChange={(solveBy) => onChange({ solveBy })} />
      </FormField>
    </>
  );
}
