import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { PublishReadiness } from "@zhigang/contract/ledger";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useEndpoint, useSend } from "../../../../api/use-endpoint.ts";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { Checkbox } from "../../../../kit/choice/checkbox.tsx";
import { Dialog } from "../../../../kit/dialog/dialog.tsx";
import { ErrorState, useErrorWords } from "../../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Skeleton } from "../../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { NewVersionFacts } from "./new-version-facts.tsx";
import { publishTexts } from "./publish-texts.ts";
import { isWhole, publishedNames } from "./name-choice.ts";
import type { NameChoices as Choices } from "./name-choice.ts";
import { NameChoices } from "./name-choices.tsx";
import styles from "./publish.module.css";

/** Publishing: what is still open is said in numbers, and the person signs for exactly these. */
export function PublishDialog(props: { draft: Draft; onClose: () => void; onPublished: () => void }) {
  const { draft, onClose, onPublished } = props;
  const t = useTexts(publishTexts);
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const [isSigned, setIsSigned] = useState(false);
  const [droppedBecause, setDroppedBecause] = useState("");
  const [choices, setChoices] = useState<Choices>({});
  const readiness = useEndpoint(ledgerEndpoints.getPublishReadiness, { params: { id: draft.id } });
  const publish = useSend(ledgerEndpoints.publishPlan, {
    touches: [
      documentsEndpoints.listDrafts,
      documentsEndpoints.listDocuments,
      documentsEndpoints.getDraftComparison,
      ledgerEndpoints.listPlans,
      ledgerEndpoints.listPlanVersions,
      ledgerEndpoints.getPlanTree,
      ledgerEndpoints.getPlanCoverage,
      ledgerEndpoints.listTargets,
      ledgerEndpoints.listTasks,
      ledgerEndpoints.getTask,
      ledgerEndpoints.getTarget,
      ledgerEndpoints.getOverview,
    ],
    onSuccess: (plan) => {
      showToast({ words: t.done });
      const notCompared = plan.notCompared.map(({ title }) => title).join(t.comma);
      if (notCompared !== "") showToast({ tone: "info", words: t.notCompared(notCompared) });
      onPublished();
      void navigate(`/ledger/tree?planId=${plan.id}`);
    },
    onError: () => void readiness.refetch(),
  });
  const facts = readiness.data;
  const isSettled = Object.values(choices).every(isWhole);
  const handlePublish = () => {
    if (!facts) return;
    const { undecided, openQuestions, openGaps } = facts;
    publish.mutate({
      body: {
        draftId: draft.id,
        acknowledge: { undecided, openQuestions, openGaps },
        ...(droppedBecause.trim() !== "" && { droppedBecause: droppedBecause.trim() }),
        names: publishedNames(facts.names, choices, draft.divisionCode),
      },
    });
  };
  return (
    <Dialog
      isOpen
      title={t.title}
      width={720}
      canDismiss={!publish.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={publish.isPending}>
            {t.cancel}
          </Button>
          <Button
            kind="primary"
            icon="seal"
            disabled={!isSigned || !isSettled || !isReady(facts, droppedBecause)}
            isBusy={publish.isPending}
            onClick={handlePublish}
          >
            {t.confirm}
          </Button>
        </>
      }
    >
      {readiness.isPending && <Skeleton lines={5} />}
      {readiness.isError && <ErrorState error={readiness.error} onRetry={() => void readiness.refetch()} />}
      {facts && (
        <div className={styles.publish}>
          <Facts facts={facts} onClose={onClose} />
          {facts.newVersion && (
            <NewVersionFacts version={facts.newVersion} reason={droppedBecause} onReason={setDroppedBecause} />
          )}
          <NameChoices names={facts.names} choices={choices} onChange={setChoices} />
          {!isSettled && <Alert tone="warn">{t.dayMissing}</Alert>}
          {publish.isError && <Alert tone="bad">{wordsOf(publish.error)}</Alert>}
          <Checkbox checked={isSigned} onChange={setIsSigned} disabled={facts.missing.length > 0}>
            {t.sign}
          </Checkbox>
        </div>
      )}
    </Dialog>
  );
}

/** Nothing is missing; a new version has the reason for what leaves the plan, and follows the latest one. */
function isReady(facts: PublishReadiness | undefined, droppedBecause: string): boolean {
  if (!facts || facts.missing.length > 0) return false;
  const { newVersion } = facts;
  if (newVersion === null) return true;
  return !newVersion.isSuperseded && (newVersion.dropped.length === 0 || droppedBecause.trim() !== "");
}

function Facts({ facts, onClose }: { facts: PublishReadiness; onClose: () => void }) {
  const t = useTexts(publishTexts);
  const format = useFormat();
  const fieldWord = (field: string) => t.fields[field as keyof typeof t.fields] ?? field;
  const open = [
    facts.undecided > 0 && t.undecided(format.number(facts.undecided)),
    facts.openQuestions > 0 && t.openQuestions(format.number(facts.openQuestions)),
    facts.openGaps > 0 && t.openGaps(format.number(facts.openGaps)),
  ].filter((line) => line !== false);
  return (
    <>
      <p>{t.summary(format.number(facts.tasks), format.number(facts.targets))}</p>
      {facts.missing.length > 0 && (
        <Alert
          tone="bad"
          action={
            <Link to="?tab=plan" onClick={onClose}>
              {t.goToPlan}
            </Link>
          }
        >
          {t.missing(facts.missing.map(fieldWord).join(t.comma))}
        </Alert>
      )}
      {facts.newVersion === null &&
        facts.samePlans.map((plan) => (
          <Alert key={plan.planId} tone="warn">
            {t.samePlan(plan.title)}
          </Alert>
        ))}
      {open.length > 0 && (
        <Alert tone="warn">
          {open.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Alert>
      )}
    </>
  );
}
