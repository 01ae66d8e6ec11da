import type { ReportDetail } from "@zhigang/contract/supervision";
import { Refusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import type { DraftKeeper, DraftView } from "./draft-keeper.ts";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

/** Where the draft stands: saved and when, restored after a crash, or changed elsewhere. */
export function DraftNotice(props: { keeper: DraftKeeper; draft: DraftView }) {
  const { keeper, draft } = props;
  const t = useTexts(reportingTexts);
  return (
    <>
      <p className={styles.saved} role="status">
        <SavedWords draft={draft} />
      </p>
      {draft.isRestored && <Alert tone="info">{t.restored}</Alert>}
      {draft.state === "cannot_save" && draft.error instanceof Refusal && <Refused error={draft.error} />}
      {draft.state === "conflict" && <Conflict keeper={keeper} error={draft.error} />}
    </>
  );
}

function SavedWords(props: { draft: DraftView }) {
  const { state, savedAt } = props.draft;
  const t = useTexts(reportingTexts);
  const format = useFormat();
  if (state === "saving") return t.saving;
  if (state === "cannot_save") return t.cannotSave;
  if (state !== "saved") return t.unsaved;
  return savedAt === null ? t.notYetSaved : t.saved(format.time(savedAt));
}

function Refused(props: { error: Error }) {
  const wordsOf = useErrorWords();
  return <Alert tone="bad">{wordsOf(props.error)}</Alert>;
}

function Conflict(props: { keeper: DraftKeeper; error: Error | null }) {
  const { keeper, error } = props;
  const t = useTexts(reportingTexts);
  const theirs = error instanceof Refusal ? (error.details["now"] as ReportDetail | undefined) : undefined;
  if (!theirs) return null;
  return (
    <Alert
      tone="warn"
      title={t.conflict}
      action={
        <>
          <Button size="small" onClick={() => keeper.keepMine(theirs)}>
            {t.keepMine}
          </Button>
          <Button size="small" onClick={() => keeper.takeTheirs(theirs)}>
            {t.takeTheirs}
          </Button>
        </>
      }
    >
      {t.conflictWords}
    </Alert>
  );
}
