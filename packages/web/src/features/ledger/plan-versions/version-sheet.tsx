import type { PlanVersion } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { planVersionTexts } from "./texts.ts";
import { VersionContent } from "./version-content.tsx";
import styles from "./plan-versions.module.css";

/** One earlier version: its head, what the next one changed, and what it said. */
export function VersionSheet(props: { version: PlanVersion; nextDraftId: string | null }) {
  const { version, nextDraftId } = props;
  const t = useTexts(planVersionTexts);
  const format = useFormat();
  const may = useMay();
  const { number, title, documentNumber, documentId, documentTitle, draftId, issuedOn, publishedAt, publishedBy } =
    version;
  const counts = t.counts(format.number(version.kept), format.number(version.added), format.number(version.dropped));
  const canReadDraft = may("documents.draft.read");
  return (
    <div className={styles.sheet}>
      <Card
        title={`${t.number(format.number(number))} · ${title}`}
        description={t.published(publishedBy, format.moment(publishedAt))}
        actions={
          canReadDraft && nextDraftId !== null && <Link to={`/drafts/${nextDraftId}/comparison`}>{t.compare}</Link>
        }
      >
        <KeyValueList
          columns={2}
          items={[
            { label: t.documentNumber, value: documentNumber },
            { label: t.issuedOn, value: issuedOn === null ? null : format.dayInWords(issuedOn) },
            {
              label: t.document,
              value: may("documents.document.read") ? (
                <Link to={`/documents/${documentId}`}>{`${documentTitle} · ${t.openDocument}`}</Link>
              ) : (
                documentTitle
              ),
            },
            { label: t.changed, value: counts },
          ]}
        />
      </Card>
      <Said draftId={draftId} canRead={canReadDraft} />
    </div>
  );
}

function Said({ draftId, canRead }: { draftId: string | null; canRead: boolean }) {
  const t = useTexts(planVersionTexts);
  if (!canRead) return <p className={styles.hint}>{t.notYours}</p>;
  return draftId === null ? <p className={styles.hint}>{t.nothing}</p> : <VersionContent draftId={draftId} />;
}
