import type { AuditEntry } from "@zhigang/contract/audit";
import { AUDIT_RESULT_WORDS, ROLE_WORDS } from "@zhigang/domain/glossary";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { operationWords } from "../operation-words.ts";
import { useAuditEntry } from "../queries.ts";
import { auditTexts } from "../texts.ts";
import { PersonName, unnamed } from "./person-name.tsx";
import styles from "./entry-list.module.css";

/** One entry whole: what it changed, its digest and its place in the chain. */
export function EntryDrawer(props: { id: string | null; onClose: () => void }) {
  const { id, onClose } = props;
  const t = useTexts(auditTexts);
  const entry = useAuditEntry(id);
  return (
    <Drawer isOpen={id !== null} title={t.detail} onClose={onClose} width={620}>
      {entry.isPending && <Skeleton lines={8} />}
      {entry.isError && <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />}
      {entry.data && <EntryDetail entry={entry.data} />}
    </Drawer>
  );
}

function EntryDetail(props: { entry: AuditEntry }) {
  const { entry } = props;
  const t = useTexts(auditTexts);
  const format = useFormat();
  const language = useLanguage();
  const say = useWord();
  return (
    <div className={styles.detail}>
      <KeyValueList
        columns={2}
        items={[
          { label: t.did, value: operationWords(entry.operation, language) },
          { label: t.result, value: say(AUDIT_RESULT_WORDS[entry.result]) },
          { label: t.who, value: <PersonName name={entry.actorName} erased={entry.actorErased} /> },
          { label: t.role, value: entry.roles.map((role) => say(ROLE_WORDS[role])).join(" · ") },
          { label: t.when, value: format.moment(entry.recordedAt) },
          { label: t.address, value: entry.address },
          {
            label: t.subject,
            value: <PersonName name={entry.subjectLabel ?? unnamed(entry)} erased={entry.subjectErased} />,
          },
          { label: t.reason, value: entry.reason },
        ]}
      />
      <Json heading={t.before} value={entry.from} />
      <Json heading={t.after} value={entry.to} />
      <KeyValueList
        items={[
          { label: t.seq, value: entry.seq ?? t.unsealed },
          { label: t.sealedAt, value: format.moment(entry.sealedAt) },
          { label: t.algorithm, value: entry.algorithm },
          { label: t.digest, value: <code className={styles.hash}>{entry.digest}</code> },
          { label: t.chainHash, value: entry.chainHash && <code className={styles.hash}>{entry.chainHash}</code> },
          { label: t.request, value: <code className={styles.hash}>{entry.requestId}</code> },
        ]}
      />
    </div>
  );
}

function Json(props: { heading: string; value: unknown }) {
  const t = useTexts(auditTexts);
  const isNothing = props.value === null || props.value === undefined;
  return (
    <section>
      <h2 className={styles.heading}>{props.heading}</h2>
      {isNothing ? <p>{t.nothing}</p> : <pre className={styles.json}>{JSON.stringify(props.value, null, 2)}</pre>}
    </section>
  );
}
