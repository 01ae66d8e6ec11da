import type { InstructionDetail } from "@zhigang/contract/supervision";
import type { ReactNode } from "react";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useInstructionDeed } from "./queries.ts";
import type { InstructionDeed } from "./queries.ts";
import { instructionTexts } from "./texts.ts";

export interface DeedProps {
  readonly instruction: InstructionDetail;
  readonly onStale: () => void;
  readonly onClose: () => void;
}

/** A window with one act on an instruction: its verb, its effect, its fields; `body` is null while something is missing. */
export function DeedDialog(
  props: DeedProps & {
    deed: InstructionDeed;
    verb: string;
    effect: string;
    body: Readonly<Record<string, unknown>> | null;
    children?: ReactNode;
  },
) {
  const { instruction, deed, verb, effect, body, onStale, onClose, children } = props;
  const t = useTexts(instructionTexts);
  const act = useInstructionDeed(deed, {
    onDone: () => {
      showToast({ words: t.done(verb) });
      onClose();
    },
    onRefused: onStale,
  });
  return (
    <FormDialog
      title={`${verb} · ${instruction.number}`}
      verb={verb}
      effect={effect}
      changedMeanwhile={t.changedMeanwhile}
      isBusy={act.isPending}
      error={act.error}
      canSend={body !== null}
      onSend={() => body && act.send(instruction, body)}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

type WordsDeed = "reply" | "note" | "void" | "detach";

/** 报告, 阅, 作废, 解除挂接: an act with words; what is sent of them, or null while something is missing. */
const BODIES: Readonly<
  Record<WordsDeed, (said: string, itemId: string | null) => Readonly<Record<string, string>> | null>
> = {
  reply: (said) => (said === "" ? null : { text: said }),
  note: (said) => (said === "" ? {} : { remark: said }),
  void: (said) => (said === "" ? null : { reason: said }),
  detach: (said, itemId) => (said === "" || itemId === null ? null : { itemId, reason: said }),
};

/** An act that is done with words. */
export function WordsDeedDialog({ deed, ...rest }: DeedProps & { deed: WordsDeed }) {
  const { instruction } = rest;
  const t = useTexts(instructionTexts);
  const [words, setWords] = useState("");
  const [itemId, setItemId] = useState<string | null>(instruction.items[0]?.itemId ?? null);
  const effects = { reply: t.replyEffect, note: t.noteEffect, void: t.voidEffect, detach: t.detachEffect };
  const isForLeader = deed === "note" && instruction.leaderAccountId === null;
  const body = BODIES[deed](words.trim(), itemId);
  return (
    <DeedDialog {...rest} deed={deed} verb={t[deed]} effect={effects[deed]} body={body}>
      {isForLeader && <Alert tone="info">{t.noteFor}</Alert>}
      {deed === "detach" && (
        <FormField label={t.attachedItem} isRequired>
          <Select
            value={itemId}
            options={instruction.items.map((item) => ({ value: item.itemId, label: item.title }))}
            onChange={setItemId}
          />
        </FormField>
      )}
      <SaidField deed={deed} words={words} onChange={setWords} />
    </DeedDialog>
  );
}

function SaidField(props: { deed: WordsDeed; words: string; onChange: (words: string) => void }) {
  const { deed, words, onChange } = props;
  const t = useTexts(instructionTexts);
  const labels = { reply: t.replyWords, note: t.remark, void: t.reason, detach: t.reason };
  const size = deed === "reply" ? { rows: 8, maxLength: 8000 } : { rows: 3, maxLength: 2000 };
  return (
    <FormField label={labels[deed]} isRequired={deed !== "note"} {...(deed === "reply" && { hint: t.replyHint })}>
      <TextArea {...size} value={words} onChange={onChange} />
    </FormField>
  );
}
