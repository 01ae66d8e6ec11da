import type { InstructionDetail } from "@zhigang/contract/supervision";
import { INSTRUCTION_ACT_WORDS, INSTRUCTION_STATUS_WORDS, INSTRUCTION_URGENCY_WORDS } from "@zhigang/domain/glossary";
import type { InstructionAction } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useParams } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { AttachDialog, MakeItemDialog } from "./carry-out-dialogs.tsx";
import { DeedDialog, WordsDeedDialog } from "./instruction-deed-dialog.tsx";
import type { DeedProps } from "./instruction-deed-dialog.tsx";
import { InstructionSide } from "./instruction-side.tsx";
import { INSTRUCTION_STATUS_TONES, URGENCY_TONES } from "./instruction-status.ts";
import { InstructedItems, Replies } from "./instruction-words.tsx";
import { useInstruction, useSlipDownload } from "./queries.ts";
import { RegisterDialog } from "./register-dialog.tsx";
import { instructionTexts } from "./texts.ts";
import styles from "./instructions.module.css";

/** One instruction: its words, the items that carry it out, what was reported, and what came after. */
export function InstructionDetailPage() {
  const { id = "" } = useParams();
  const one = useInstruction(id);
  if (one.isError) return <ErrorState error={one.error} onRetry={() => void one.refetch()} />;
  if (!one.data) return <PageSkeleton />;
  return <OneInstruction key={one.data.id} instruction={one.data} onStale={() => void one.refetch()} />;
}

function OneInstruction({ instruction, onStale }: { instruction: InstructionDetail; onStale: () => void }) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  const format = useFormat();
  const [action, setAction] = useState<InstructionAction | null>(null);
  const { status, urgency } = instruction;
  return (
    <Page
      title={instruction.number}
      crumbs={[{ label: t.title, to: "/supervision/instructions" }]}
      description={t.by(instruction.leaderName, format.dayInWords(instruction.instructedOn))}
      aside={
        <>
          <StatusTag tone={INSTRUCTION_STATUS_TONES[status]} word={say(INSTRUCTION_STATUS_WORDS[status])} />
          <Tag tone={URGENCY_TONES[urgency]}>{say(INSTRUCTION_URGENCY_WORDS[urgency])}</Tag>
        </>
      }
      actions={<InstructionButtons instruction={instruction} onAct={setAction} />}
    >
      <div className={styles.page}>
        <div className={styles.stack}>
          <Card title={t.words}>
            <blockquote className={styles.quote}>{instruction.words}</blockquote>
          </Card>
          <InstructedItems items={instruction.items} />
          <Replies replies={instruction.replies} />
          <Card title={t.course}>
            <Course instruction={instruction} />
          </Card>
        </div>
        <InstructionSide instruction={instruction} />
      </div>
      {action !== null && (
        <ActionDialog action={action} instruction={instruction} onStale={onStale} onClose={() => setAction(null)} />
      )}
    </Page>
  );
}

/** The acts open to the reader, the one that is waited for last, as the main one; the slip once it is issued. */
function InstructionButtons(props: { instruction: InstructionDetail; onAct: (action: InstructionAction) => void }) {
  const { instruction, onAct } = props;
  const t = useTexts(instructionTexts);
  const slip = useSlipDownload();
  const verbs: Readonly<Record<InstructionAction, string>> = {
    make_item: t.makeItem,
    attach: t.attach,
    detach: t.detach,
    reply: t.reply,
    note: t.note,
    follow: t.follow,
    issue_slip: t.issueSlip,
    void: t.void,
  };
  const actions = [...instruction.myActions].reverse();
  return (
    <>
      {instruction.slip !== null && (
        <Button icon="download" isBusy={slip.isPending} onClick={() => slip.mutate(instruction.id)}>
          {t.downloadSlip}
        </Button>
      )}
      {actions.map((action, index) => (
        <Button key={action} kind={index === actions.length - 1 ? "primary" : "plain"} onClick={() => onAct(action)}>
          {verbs[action]}
        </Button>
      ))}
    </>
  );
}

function ActionDialog({ action, ...props }: DeedProps & { action: InstructionAction }) {
  const t = useTexts(instructionTexts);
  switch (action) {
    case "follow":
      return <RegisterDialog follows={props.instruction} onClose={props.onClose} />;
    case "make_item":
      return <MakeItemDialog {...props} />;
    case "attach":
      return <AttachDialog {...props} />;
    case "issue_slip":
      return <DeedDialog {...props} deed={action} verb={t.issueSlip} effect={t.issueSlipEffect} body={{}} />;
    case "reply":
    case "note":
    case "void":
    case "detach":
      return <WordsDeedDialog key={action} {...props} deed={action} />;
  }
}

function Course({ instruction }: { instruction: InstructionDetail }) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Timeline
      label={t.course}
      entries={[...instruction.acts].reverse().map(({ number, kind, at, actorName, text }) => ({
        key: String(number),
        title: `${say(INSTRUCTION_ACT_WORDS[kind])} · ${actorName}`,
        when: format.moment(at),
        ...(text !== null && { children: text }),
      }))}
    />
  );
}
