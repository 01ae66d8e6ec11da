import type { InstructionDetail } from "@zhigang/contract/supervision";
import { INSTRUCTION_URGENCY_WORDS, PAPER_LABEL_WORDS } from "@zhigang/domain/glossary";
import { INSTRUCTION_URGENCIES, LIMIT_OF_URGENCY, PAPER_LABELS } from "@zhigang/domain/supervision";
import type { InstructionUrgency, PaperLabel } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useMay, useSession } from "../../../api/session.ts";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { instructionAddress } from "../addresses.ts";
import { useLimitRules } from "../queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useInstructionLeaders, useRegisterInstruction } from "./queries.ts";
import { instructionTexts } from "./texts.ts";

interface Draft {
  readonly leaderName: string;
  readonly leaderAccountId: string | null;
  readonly instructedOn: string | null;
  readonly words: string;
  readonly label: PaperLabel;
  readonly urgency: InstructionUrgency;
  readonly paperTitle: string;
  readonly paperNumber: string;
  readonly receivedOn: string | null;
  readonly receivedBy: string;
}
interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** 登记批示, or 再批示 upon the report on an earlier one. */
export function RegisterDialog(props: { follows: InstructionDetail | null; onClose: () => void }) {
  const { follows, onClose } = props;
  const t = useTexts(instructionTexts);
  const navigate = useNavigate();
  const name = useSession()?.account.name ?? "";
  const isOffice = useMay()("supervision.instruction.carry_out");
  const [draft, setDraft] = useState(() => firstDraft(follows, name, isOffice));
  const register = useRegisterInstruction(({ id }) => {
    showToast({ words: t.registeredDone });
    onClose();
    void navigate(instructionAddress(id));
  });
  const body = bodyOf(draft, follows);
  const verb = follows === null ? t.register : t.follow;
  const fields = { draft, onChange: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })) };
  return (
    <FormDialog
      title={verb}
      verb={verb}
      effect={follows === null ? t.registerEffect : t.followEffect}
      isBusy={register.isPending}
      error={register.error}
      canSend={body !== null}
      onSend={() => body && register.mutate({ body })}
      onClose={onClose}
    >
      <LeaderFields {...fields} />
      <WordsFields {...fields} />
      <PaperFields {...fields} />
    </FormDialog>
  );
}

/** What the form begins with: who writes here, and the leader and the paper of the instruction it follows. */
function firstDraft(follows: InstructionDetail | null, name: string, isOffice: boolean): Draft {
  const today = calendarDateOf(new Date());
  const fresh: Draft = {
    leaderName: isOffice ? "" : name,
    leaderAccountId: null,
    instructedOn: today,
    words: "",
    label: "none",
    urgency: "ordinary",
    paperTitle: "",
    paperNumber: "",
    receivedOn: today,
    receivedBy: name,
  };
  if (follows === null) return fresh;
  const { leaderName, leaderAccountId, urgency, paperTitle, paperNumber } = follows;
  return {
    ...fresh,
    leaderName,
    leaderAccountId,
    urgency,
    paperTitle: paperTitle ?? "",
    paperNumber: paperNumber ?? "",
  };
}

/** What is sent, or null while something is missing. */
function bodyOf(draft: Draft, follows: InstructionDetail | null) {
  const { instructedOn, receivedOn, label, urgency, leaderAccountId } = draft;
  const [leaderName, words, receivedBy] = [draft.leaderName.trim(), draft.words.trim(), draft.receivedBy.trim()];
  if (leaderName === "" || words === "" || receivedBy === "" || instructedOn === null || receivedOn === null)
    return null;
  return {
    leaderName,
    leaderAccountId,
    instructedOn,
    words,
    label,
    urgency,
    receivedOn,
    receivedBy,
    paperTitle: draft.paperTitle.trim() || null,
    paperNumber: draft.paperNumber.trim() || null,
    ...(follows !== null && { followsId: follows.id }),
  };
}

function LeaderFields({ draft, onChange }: FieldsProps) {
  const t = useTexts(instructionTexts);
  const isOffice = useMay()("supervision.instruction.carry_out");
  const leaders = useInstructionLeaders().data?.items ?? [];
  return (
    <>
      <FormField label={t.leader} hint={t.leaderHint} isRequired>
        <Input value={draft.leaderName} maxLength={60} onChange={(leaderName) => onChange({ leaderName })} />
      </FormField>
      {isOffice && (
        <FormField label={t.account} hint={t.accountHint}>
          <Select
            isClearable
            value={draft.leaderAccountId}
            options={leaders.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            onChange={(leaderAccountId) => onChange({ leaderAccountId })}
          />
        </FormField>
      )}
      <FormField label={t.instructedOn} isRequired>
        <DayPicker value={draft.instructedOn} onChange={(instructedOn) => onChange({ instructedOn })} />
      </FormField>
    </>
  );
}

function WordsFields({ draft, onChange }: FieldsProps) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  const limits = useLimitRules().data?.inForce.limits;
  const optionOf = (value: InstructionUrgency) => {
    const name = say(INSTRUCTION_URGENCY_WORDS[value]);
    const limit = limits?.[LIMIT_OF_URGENCY[value]];
    if (!limit) return { value, label: name };
    const days = limit.unit === "working_days" ? t.workingDays : t.calendarDays;
    return { value, label: t.urgencyLimit(name, days(String(limit.amount))) };
  };
  return (
    <>
      <FormField label={t.words} hint={t.wordsHint} isRequired>
        <TextArea value={draft.words} rows={5} maxLength={8000} onChange={(words) => onChange({ words })} />
      </FormField>
      <FormField label={t.urgency} isRequired>
        <Select
          value={draft.urgency}
          options={INSTRUCTION_URGENCIES.map(optionOf)}
          onChange={(urgency) => urgency && onChange({ urgency })}
        />
      </FormField>
      <FormField label={t.label} hint={t.labelHint} isRequired>
        <Select
          value={draft.label}
          options={PAPER_LABELS.map((value) => ({ value, label: say(PAPER_LABEL_WORDS[value]) }))}
          onChange={(label) => label && onChange({ label })}
        />
      </FormField>
    </>
  );
}

function PaperFields({ draft, onChange }: FieldsProps) {
  const t = useTexts(instructionTexts);
  return (
    <>
      <FormField label={t.paperTitle}>
        <Input value={draft.paperTitle} maxLength={300} onChange={(paperTitle) => onChange({ paperTitle })} />
      </FormField>
      <FormField label={t.paperNumber}>
        <Input value={draft.paperNumber} maxLength={100} onChange={(paperNumber) => onChange({ paperNumber })} />
      </FormField>
      <FormField label={t.receivedOn} isRequired>
        <DayPicker value={draft.receivedOn} onChange={(receivedOn) => onChange({ receivedOn })} />
      </FormField>
      <FormField label={t.receivedBy} isRequired>
        <Input value={draft.receivedBy} maxLength={60} onChange={(receivedBy) => onChange({ receivedBy })} />
      </FormField>
    </>
  );
}
