import type { ScoreFormRow, ScoreFormVersion } from "@zhigang/contract/supervision";
import { DEPARTMENT_KIND_WORDS, RULE_VERSION_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { RULE_VERSION_TONES } from "../rule-sets/rule-version-status.ts";
import { useSpan } from "../rule-sets/use-span.ts";
import { DraftFormDialog } from "./draft-form-dialog.tsx";
import { useDiscardDraft } from "./queries.ts";
import { scoreFormTexts } from "./texts.ts";
import { PutFormInForceDialog, TryFormDialog } from "./try-form-dialog.tsx";
import styles from "./score-forms.module.css";

/** One form: its parameters in force with their source, the draft, and every version of the city's own. */
export function ScoreFormCard({ form }: { form: ScoreFormRow }) {
  const t = useTexts(scoreFormTexts);
  const language = useLanguage();
  const say = useWord();
  const [open, setOpen] = useState<"draft" | "try" | "discard" | null>(null);
  const mayPut = useMay()("supervision.score_form.put_in_force");
  const shown = { form, onClose: () => setOpen(null) };
  const groups = (form.content.groups ?? []).map(({ words, kinds }) => ({
    title: words[language],
    kinds: kinds.map((kind) => say(DEPARTMENT_KIND_WORDS[kind])).join(t.listed),
  }));
  return (
    <Card
      title={form.title[language]}
      description={`${form.number === 1 ? t.published : t.ownSince(String(form.number), form.validFrom ?? "")} · ${t.source} ${form.source}`}
      actions={<FormButtons form={form} onOpen={setOpen} />}
    >
      <div className={styles.stack}>
        <dl className={styles.rules}>
          {form.rules.map(({ id, words, figures }) => (
            <div key={id + words.en}>
              <dt>{`${id} ${words[language]}`}</dt>
              <dd>{figures}</dd>
            </div>
          ))}
          {groups.map(({ title, kinds }) => (
            <div key={title}>
              <dt>{`${t.group} ${title}`}</dt>
              <dd>{kinds}</dd>
            </div>
          ))}
        </dl>
        {form.versions.length > 0 && <Versions versions={form.versions} />}
      </div>
      {open === "draft" && <DraftFormDialog {...shown} />}
      {open === "try" && (mayPut ? <PutFormInForceDialog {...shown} /> : <TryFormDialog {...shown} />)}
      {open === "discard" && <DiscardDialog {...shown} />}
    </Card>
  );
}

function FormButtons(props: { form: ScoreFormRow; onOpen: (what: "draft" | "try" | "discard") => void }) {
  const { form, onOpen } = props;
  const t = useTexts(scoreFormTexts);
  const may = useMay();
  const hasDraft = form.versions.some(({ status }) => status === "drafted");
  const mayEdit = may("supervision.score_form.edit");
  return (
    <>
      {hasDraft && mayEdit && <Button onClick={() => onOpen("discard")}>{t.discard}</Button>}
      {mayEdit && (
        <Button icon="edit" onClick={() => onOpen("draft")}>
          {hasDraft ? t.editDraft : t.draft}
        </Button>
      )}
      {hasDraft && may("supervision.score_form.preview") && (
        <Button kind="primary" onClick={() => onOpen("try")}>
          {may("supervision.score_form.put_in_force") ? t.tryAndPut : t.tryDraft}
        </Button>
      )}
    </>
  );
}

function Versions({ versions }: { versions: readonly ScoreFormVersion[] }) {
  const t = useTexts(scoreFormTexts);
  const say = useWord();
  const format = useFormat();
  const spanOf = useSpan();
  return (
    <ul className={styles.versions} aria-label={t.versions}>
      {versions.map((version) => (
        <li key={version.number}>
          <div className={styles.row}>
            <strong>{t.version(String(version.number))}</strong>
            <StatusTag
              tone={RULE_VERSION_TONES[version.status]}
              word={say(RULE_VERSION_STATUS_WORDS[version.status])}
            />
            <span>{spanOf(version)}</span>
          </div>
          <div>{version.note}</div>
          <div className={styles.soft}>
            {t.draftedBy(version.draftedBy, format.moment(version.draftedAt))}
            {version.putInForceBy !== null &&
              ` · ${t.inForceBy(version.putInForceBy, format.moment(version.putInForceAt))}`}
          </div>
        </li>
      ))}
    </ul>
  );
}

function DiscardDialog({ form, onClose }: { form: ScoreFormRow; onClose: () => void }) {
  const t = useTexts(scoreFormTexts);
  const language = useLanguage();
  const discard = useDiscardDraft(() => {
    showToast({ words: t.discarded });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={`${t.discard} · ${form.title[language]}`}
      effect={t.discardEffect}
      verb={t.discard}
      isDangerous
      isBusy={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.mutate({ params: { name: form.name }, options: { version: form.version } })}
      onClose={onClose}
    />
  );
}
