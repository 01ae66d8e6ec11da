import type { KeptRuleSet, RuleVersion } from "@zhigang/contract/supervision";
import { RULE_VERSION_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { LevelList } from "./level-words.tsx";
import { PutInForceDialog } from "./put-in-force-dialog.tsx";
import { useRuleSet, useRuleSetDeeds } from "./queries.ts";
import { RuleEditor, useFindings } from "./rule-editor.tsx";
import { RULE_VERSION_TONES } from "./rule-version-status.ts";
import { ruleSetTexts } from "./texts.ts";
import { useRuleEditing } from "./use-rule-editing.ts";
import type { RuleEditing } from "./use-rule-editing.ts";
import { VersionHistory } from "./version-history.tsx";
import styles from "./rule-sets.module.css";

/** One rule set: what is in force, the draft that is written, and every version there was. */
export function RuleSetPage() {
  const { id = "" } = useParams();
  const set = useRuleSet(id);
  const may = useMay();
  const [isWriting, setIsWriting] = useState(false);
  if (set.isError) return <ErrorState error={set.error} onRetry={() => void set.refetch()} />;
  if (!set.data) return <PageSkeleton />;
  const hasDraft = set.data.versions.some(({ status }) => status === "drafted");
  const [latest] = set.data.versions;
  const mayEdit = may("supervision.rule_set.edit");
  if (latest && mayEdit && (hasDraft || isWriting)) {
    return <WrittenSet key={set.data.id} set={set.data} latest={latest} onRest={() => setIsWriting(false)} />;
  }
  return <KeptSet set={set.data} latest={latest} {...(mayEdit && { onWrite: () => setIsWriting(true) })} />;
}

/** A set of which nothing is being written. */
function KeptSet(props: { set: KeptRuleSet; latest: RuleVersion | undefined; onWrite?: () => void }) {
  const { set, latest, onWrite } = props;
  const t = useTexts(ruleSetTexts);
  const may = useMay();
  const [isRetiring, setIsRetiring] = useState(false);
  const isInForce = latest?.status === "in_force";
  const actions = (
    <>
      {isInForce && may("supervision.rule_set.put_in_force") && (
        <Button onClick={() => setIsRetiring(true)}>{t.retire}</Button>
      )}
      {onWrite && latest && (
        <Button kind="primary" icon="edit" onClick={onWrite}>
          {t.editNext}
        </Button>
      )}
    </>
  );
  return (
    <SetPage set={set} latest={latest} actions={actions}>
      {latest ? (
        <Card title={t.shown(String(latest.number))} description={t.source(latest.content.source)}>
          <LevelList content={latest.content} />
        </Card>
      ) : (
        <EmptyState title={t.neverInForce} />
      )}
      {isRetiring && <DeedDialog set={set} deed="retire" onClose={() => setIsRetiring(false)} />}
    </SetPage>
  );
}

/** A set while its next version is written. */
function WrittenSet({ set, latest, onRest }: { set: KeptRuleSet; latest: RuleVersion; onRest: () => void }) {
  const navigate = useNavigate();
  const editing = useRuleEditing(set, latest);
  const findings = useFindings(editing.draft);
  const [open, setOpen] = useState<"discard" | "put_in_force" | null>(null);
  const draft = set.versions.find(({ status }) => status === "drafted");
  const handleDiscarded = () => {
    onRest();
    if (set.versions.length === 1) void navigate("/supervision/rule-sets");
  };
  return (
    <SetPage
      set={set}
      latest={latest}
      actions={<WritingButtons editing={editing} hasDraft={draft !== undefined} onOpen={setOpen} />}
    >
      <RuleEditor editing={editing} />
      {open === "discard" && (
        <DeedDialog set={set} deed="discard" onClose={() => setOpen(null)} onDone={handleDiscarded} />
      )}
      {open === "put_in_force" && (
        <PutInForceDialog
          set={set}
          findings={findings.length}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onRest();
          }}
        />
      )}
    </SetPage>
  );
}

/** Save first; what is saved can be looked at in its effect and put in force. */
function WritingButtons(props: {
  editing: RuleEditing;
  hasDraft: boolean;
  onOpen: (deed: "discard" | "put_in_force") => void;
}) {
  const { editing, hasDraft, onOpen } = props;
  const t = useTexts(ruleSetTexts);
  const may = useMay();
  const canPutInForce = hasDraft && !editing.isDirty && may("supervision.rule_set.put_in_force");
  return (
    <>
      {editing.isDirty && (
        <Tag tone="warn" icon="edit">
          {t.unsaved}
        </Tag>
      )}
      {hasDraft && <Button onClick={() => onOpen("discard")}>{t.discard}</Button>}
      <Button
        kind={canPutInForce ? "plain" : "primary"}
        isBusy={editing.isSaving}
        disabled={!editing.canSave || (!editing.isDirty && hasDraft)}
        onClick={() => editing.save()}
      >
        {t.save}
      </Button>
      {canPutInForce && (
        <Button kind="primary" onClick={() => onOpen("put_in_force")}>
          {t.preview}
        </Button>
      )}
    </>
  );
}

function SetPage(props: {
  set: KeptRuleSet;
  latest: RuleVersion | undefined;
  actions: React.ReactNode;
  children: React.ReactNode;
}) {
  const { set, latest, actions, children } = props;
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  return (
    <Page
      title={set.name}
      crumbs={[{ label: t.title, to: "/supervision/rule-sets" }]}
      {...(latest && {
        aside: (
          <StatusTag
            tone={RULE_VERSION_TONES[latest.status]}
            word={`${t.version(String(latest.number))} · ${say(RULE_VERSION_STATUS_WORDS[latest.status])}`}
          />
        ),
      })}
      actions={actions}
    >
      <div className={styles.page}>
        <div className={styles.main}>{children}</div>
        <VersionHistory versions={set.versions} />
      </div>
    </Page>
  );
}

/** 放弃草稿, 停用. */
function DeedDialog(props: { set: KeptRuleSet; deed: "discard" | "retire"; onClose: () => void; onDone?: () => void }) {
  const { set, deed, onClose, onDone } = props;
  const t = useTexts(ruleSetTexts);
  const { discard, retire } = useRuleSetDeeds(() => {
    showToast({ words: deed === "retire" ? t.retired : t.discarded });
    onClose();
    onDone?.();
  });
  const at = { params: { id: set.id }, options: { version: set.version } };
  const isRetiring = deed === "retire";
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={`${isRetiring ? t.retire : t.discard} · ${set.name}`}
      effect={isRetiring ? t.retireEffect : t.discardEffect}
      verb={isRetiring ? t.retire : t.discard}
      isBusy={discard.isPending || retire.isPending}
      error={discard.error ?? retire.error}
      {...(isRetiring && { reason: { isRequired: true } })}
      onConfirm={(reason) => (isRetiring ? retire.mutate({ ...at, body: { reason } }) : discard.mutate(at))}
      onClose={onClose}
    />
  );
}
