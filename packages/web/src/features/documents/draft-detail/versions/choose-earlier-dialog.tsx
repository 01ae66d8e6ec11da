import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { DRAFT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useEndpoint } from "../../../../api/use-endpoint.ts";
import { Button } from "../../../../kit/button/button.tsx";
import { Dialog } from "../../../../kit/dialog/dialog.tsx";
import { EmptyState } from "../../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { SearchBox } from "../../../../kit/search-box/search-box.tsx";
import { Skeleton } from "../../../../kit/skeleton/skeleton.tsx";
import { StatusTag, Tag } from "../../../../kit/tag/tag.tsx";
import { DRAFT_STATUS_TONES } from "../../draft-status.ts";
import { useFollow } from "./use-follow.ts";
import { versionTexts } from "./version-texts.ts";
import styles from "./versions.module.css";

/** A person says of which document this is a new version. */
export function ChooseEarlierDialog({
  draft,
  onClose,
  onChanged,
}: {
  draft: Draft;
  onClose: () => void;
  onChanged: () => void;
}) {
  const t = useTexts(versionTexts);
  const say = useWord();
  const format = useFormat();
  const [q, setQ] = useState("");
  const found = useEndpoint(documentsEndpoints.listEarlierDrafts, {
    params: { id: draft.id },
    query: q === "" ? {} : { q },
  });
  const { follow, isBusy } = useFollow(draft, () => {
    onChanged();
    onClose();
  });
  return (
    <Dialog isOpen title={t.chooseTitle} width={640} onClose={onClose}>
      <p className={styles.how}>{t.chooseWords}</p>
      <SearchBox label={t.find} value={q} onSearch={setQ} width={600} />
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <EmptyState icon="search" title={t.noneFound} />}
      <ul className={styles.candidates}>
        {found.data?.items.map((each) => (
          <li key={each.draftId} className={styles.candidate}>
            <span className={styles.candidateWords}>
              <b lang="zh-CN">{each.title}</b>
              <span className={styles.how}>
                {[each.documentNumber ?? each.fileName, format.moment(each.createdAt)].join(" · ")}
              </span>
            </span>
            {each.isLikely && <Tag tone="brand">{t.likely}</Tag>}
            <StatusTag tone={DRAFT_STATUS_TONES[each.status]} word={say(DRAFT_STATUS_WORDS[each.status])} />
            <Button size="small" isBusy={isBusy} onClick={() => follow(each.draftId)}>
              {t.pick}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
