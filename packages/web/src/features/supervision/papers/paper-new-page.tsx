import { ISSUED_KIND_WORDS } from "@zhigang/domain/glossary";
import { LEDGER_PAPERS } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { supervisionTexts } from "../texts.ts";
import { paperAddress } from "./paper-address.ts";
import { PaperView } from "./paper-view.tsx";
import { useIssuePaper, usePaperPreview } from "./queries.ts";
import { paperTexts } from "./texts.ts";
import styles from "./papers.module.css";

const CHOICE = { kind: "", on: "", plan: "" };

/** Choose a paper and its day, read it, issue it. */
export function PaperNewPage() {
  const t = useTexts(paperTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const navigate = useNavigate();
  const [today] = useState(() => calendarDateOf(new Date()));
  const [choice, change] = useUrlState(CHOICE);
  const [isAsking, setIsAsking] = useState(false);
  const kind = LEDGER_PAPERS.find((each) => each === choice.kind) ?? "ledger";
  const on = choice.on === "" ? today : choice.on;
  const wish = { kind, on, ...(choice.plan !== "" && { planId: choice.plan }) };
  const preview = usePaperPreview(wish);
  const issue = useIssuePaper((paper) => {
    showToast({ words: t.issued(paper.number) });
    void navigate(paperAddress(paper.id));
  });
  return (
    <Page
      title={t.newTitle}
      description={t.newDescription}
      crumbs={[{ label: shared.room }, { label: t.title, to: "/supervision/papers" }]}
      actions={
        <Button kind="primary" icon="seal" disabled={!preview.data} onClick={() => setIsAsking(true)}>
          {t.issue}
        </Button>
      }
      toolbar={
        <div className={styles.row}>
          <Segmented
            label={t.kind}
            value={kind}
            choices={LEDGER_PAPERS.map((value) => ({ value, label: say(ISSUED_KIND_WORDS[value]) }))}
            onChange={(next) => change({ kind: next })}
          />
          <DayPicker label={t.day} value={on} onChange={(day) => change({ on: day ?? "" })} />
          <PlanSelect value={choice.plan} onChange={(plan) => change({ plan })} />
        </div>
      }
    >
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {!preview.error && !preview.data && <Skeleton lines={8} />}
      {preview.data && <PaperView paper={preview.data} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={`${say(ISSUED_KIND_WORDS[kind])} · ${on}`}
        effect={t.issueEffect}
        verb={t.issue}
        isBusy={issue.isPending}
        error={issue.error}
        onConfirm={() => issue.mutate({ body: wish })}
        onClose={() => setIsAsking(false)}
      />
    </Page>
  );
}
