import type { InstructionDetail } from "@zhigang/contract/supervision";
import { INSTRUCTION_PARTY_WORDS, INSTRUCTION_STATUS_WORDS, PAPER_LABEL_WORDS } from "@zhigang/domain/glossary";
import { useRef } from "react";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { instructionAddress } from "../addresses.ts";
import { InstructionDue } from "./instruction-due.tsx";
import { INSTRUCTION_STATUS_TONES } from "./instruction-status.ts";
import { useInstructionPaper } from "./queries.ts";
import { instructionTexts } from "./texts.ts";
import styles from "./instructions.module.css";

/** Beside an instruction: by when and why then, its paper, and the instructions before and after it. */
export function InstructionSide({ instruction }: { instruction: InstructionDetail }) {
  return (
    <div className={styles.stack}>
      <Facts instruction={instruction} />
      {instruction.chain.length > 1 && <Chain instruction={instruction} />}
      <PaperCard instruction={instruction} />
    </div>
  );
}

function Facts({ instruction }: { instruction: InstructionDetail }) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  const format = useFormat();
  const { limit } = instruction;
  const days = limit.unit === "working_days" ? t.workingDays : t.calendarDays;
  const waiting = instruction.waitingFor.map((party) => say(INSTRUCTION_PARTY_WORDS[party])).join(" · ");
  return (
    <Card title={t.facts}>
      <KeyValueList
        items={[
          { label: t.columns.due, value: <InstructionDue instruction={instruction} /> },
          { label: t.urgency, value: t.limitBy(days(String(limit.amount)), limit.source) },
          { label: t.receivedBy, value: t.received(instruction.receivedBy, format.day(instruction.receivedOn)) },
          { label: t.registeredBy, value: instruction.registeredBy },
          ...(waiting === "" ? [] : [{ label: t.waitingFor, value: waiting }]),
        ]}
      />
    </Card>
  );
}

function Chain({ instruction }: { instruction: InstructionDetail }) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  return (
    <Card title={t.chain}>
      <ol className={styles.list}>
        {instruction.chain.map((one) => (
          <li key={one.id} className={styles.entry}>
            {one.id === instruction.id ? (
              <strong>{`${one.number} · ${t.thisOne}`}</strong>
            ) : (
              <Link to={instructionAddress(one.id)}>{one.number}</Link>
            )}
            <span className={styles.marks}>
              <StatusTag tone={INSTRUCTION_STATUS_TONES[one.status]} word={say(INSTRUCTION_STATUS_WORDS[one.status])} />
              <span className={styles.soft}>{t.by(one.leaderName, one.instructedOn)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function PaperCard({ instruction }: { instruction: InstructionDetail }) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  const format = useFormat();
  const wordsOf = useErrorWords();
  const input = useRef<HTMLInputElement>(null);
  const { add, open } = useInstructionPaper(instruction.id);
  const error = add.error ?? open.error;
  return (
    <Card
      title={t.paper}
      actions={
        <Button size="small" icon="upload" isBusy={add.isPending} onClick={() => input.current?.click()}>
          {t.addFile}
        </Button>
      }
    >
      <KeyValueList
        items={[
          { label: t.paperTitle, value: instruction.paperTitle },
          { label: t.paperNumber, value: instruction.paperNumber },
          { label: t.label, value: say(PAPER_LABEL_WORDS[instruction.label]) },
        ]}
      />
      <ul className={styles.files} aria-label={t.files}>
        {instruction.files.map((file) => (
          <li key={file.id}>
            <Button kind="link" icon="document" onClick={() => open.mutate(file.id)}>
              {file.fileName}
            </Button>
            <span className={styles.soft}>{format.size(file.byteSize)}</span>
          </li>
        ))}
      </ul>
      {instruction.files.length === 0 && <span className={styles.soft}>{t.noFiles}</span>}
      {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.addFile}
        accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) add.mutate(file);
          event.target.value = "";
        }}
      />
    </Card>
  );
}
