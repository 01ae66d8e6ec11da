import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { Link } from "react-router";
import { useEndpoint } from "../../../../api/use-endpoint.ts";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { useFollow } from "./use-follow.ts";
import { versionTexts } from "./version-texts.ts";
import styles from "./versions.module.css";

/** Says that the draft may be, or is, a new version; a person decides which. */
export function VersionNotice({
  draft,
  canEdit,
  onChanged,
}: {
  draft: Draft;
  canEdit: boolean;
  onChanged: () => void;
}) {
  const t = useTexts(versionTexts);
  const { earlierDraftId, isNewVersion } = draft;
  const earlier = useEndpoint(
    documentsEndpoints.listEarlierDrafts,
    { params: { id: draft.id }, query: {} },
    { isEnabled: earlierDraftId !== null },
  );
  const { follow, stop, isBusy } = useFollow(draft, onChanged);
  const known = earlier.data?.items.find((each) => each.draftId === earlierDraftId);
  if (earlierDraftId === null || !known) return null;
  const isAsking = canEdit && !isNewVersion;
  return (
    <Alert tone="info">
      <div className={styles.notice}>
        <span className={styles.noticeWords}>
          {isNewVersion ? t.is : t.maybe} <b lang="zh-CN">{known.title}</b>
        </span>
        <span className={styles.deeds}>
          {isAsking && (
            <Button size="small" kind="primary" isBusy={isBusy} onClick={() => follow(earlierDraftId)}>
              {t.follow}
            </Button>
          )}
          <Link to={`/drafts/${draft.id}/comparison`}>{t.compare}</Link>
          {isAsking && (
            <Button size="small" kind="quiet" disabled={isBusy} onClick={stop}>
              {t.notNew}
            </Button>
          )}
        </span>
      </div>
    </Alert>
  );
}
