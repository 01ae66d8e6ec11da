import type { AlignmentLink, PlanAlignment } from "@zhigang/contract/ledger";
import { ALIGNMENT_RELATION_WORDS } from "@zhigang/domain/glossary";
import { ALIGNMENT_RELATIONS } from "@zhigang/domain/ledger";
import type { AlignmentRelation } from "@zhigang/domain/ledger";
import { useDeferredValue, useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useTasks } from "../queries.ts";
import { useDrawLink } from "./cascade-queries.ts";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

interface Drawing {
  upperTaskId: string | null;
  lowerTaskId: string | null;
  relation: AlignmentRelation;
  reason: string;
}

/** 手工建立衔接: which task carries out which, and why. */
export function DrawDialog(props: {
  alignment: PlanAlignment;
  onClose: () => void;
  onDone: (link: AlignmentLink) => void;
}) {
  const { alignment, onClose, onDone } = props;
  const t = useTexts(cascadeTexts);
  const wordsOf = useErrorWords();
  const [drawing, setDrawing] = useState<Drawing>({
    upperTaskId: null,
    lowerTaskId: null,
    relation: "carries_out",
    reason: "",
  });
  const send = useDrawLink({
    onSuccess: (link) => {
      showToast({ words: t.drewIt });
      onClose();
      onDone(link);
    },
    onError: (error) => showToast({ tone: "bad", words: wordsOf(error) }),
  });
  const { upperTaskId, lowerTaskId, relation, reason } = drawing;
  const isWhole = upperTaskId !== null && lowerTaskId !== null && reason.trim() !== "";
  const handleSave = () => {
    if (upperTaskId === null || lowerTaskId === null) return;
    send.mutate({ params: { id: alignment.id }, body: { upperTaskId, lowerTaskId, relation, reason } });
  };
  return (
    <Dialog
      isOpen
      title={t.draw}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" isBusy={send.isPending} disabled={!isWhole} onClick={handleSave}>
            {t.save}
          </Button>
        </>
      }
    >
      <p className={styles.faint}>{t.drawWords}</p>
      <DrawFields alignment={alignment} drawing={drawing} onChange={(part) => setDrawing({ ...drawing, ...part })} />
    </Dialog>
  );
}

function DrawFields(props: { alignment: PlanAlignment; drawing: Drawing; onChange: (part: Partial<Drawing>) => void }) {
  const { alignment, drawing, onChange } = props;
  const t = useTexts(cascadeTexts);
  const say = useWord();
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim().slice(0, 100));
  const below = useTasks({ planId: alignment.lower.id, ...(q !== "" && { q }) });
  const [chosen, setChosen] = useState<Below | null>(null);
  const named = (tasks: readonly { id: string; path: string; title: string }[]) =>
    tasks.map(({ id, path, title }) => ({ value: id, label: `${path} ${title}`.trim() }));
  const above = alignment.lines.map(({ taskId, path, title }) => ({ id: taskId, path, title }));
  return (
    <>
      <FormField label={t.upperTask}>
        <Select
          isSearchable
          value={drawing.upperTaskId}
          options={named(above)}
          onChange={(upperTaskId) => onChange({ upperTaskId })}
        />
      </FormField>
      <FormField label={t.lowerTask}>
        <Select
          isSearchable
          isLoading={below.isLoading}
          placeholder={t.lowerTaskSearch}
          value={drawing.lowerTaskId}
          options={named(withChosen(below.items, chosen))}
          onSearch={setWords}
          onChange={(lowerTaskId) => {
            setChosen(withChosen(below.items, chosen).find(({ id }) => id === lowerTaskId) ?? null);
            onChange({ lowerTaskId });
          }}
        />
      </FormField>
      <FormField label={t.relation}>
        <Select
          value={drawing.relation}
          options={ALIGNMENT_RELATIONS.map((each) => ({ value: each, label: say(ALIGNMENT_RELATION_WORDS[each]) }))}
          onChange={(relation) => onChange({ relation: relation ?? "carries_out" })}
        />
      </FormField>
      <FormField label={t.reason}>
        <TextArea value={drawing.reason} onChange={(reason) => onChange({ reason })} rows={3} maxLength={1000} />
      </FormField>
    </>
  );
}

interface Below {
  readonly id: string;
  readonly path: string;
  readonly title: string;
}

/** What was chosen keeps its name, whatever is looked for next. */
function withChosen(found: readonly Below[], chosen: Below | null): readonly Below[] {
  return chosen === null || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
}
