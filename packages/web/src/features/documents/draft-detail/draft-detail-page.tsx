import { documentsEndpoints } from "@zhigang/contract/documents";
import { DRAFT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useParams } from "react-router";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { DRAFT_STATUS_TONES } from "../draft-status.ts";
import { DraftActions } from "./draft-actions.tsx";
import { reviewTexts } from "./draft-texts.ts";
import { ReviewWorkspace } from "./review-workspace.tsx";
import { useDraft } from "./use-draft.ts";

/** 草稿核对: the document at the left, what was read from it at the right, each lighting up the other. */
export function DraftDetailPage() {
  const t = useTexts(reviewTexts);
  const say = useWord();
  const { id = "" } = useParams();
  const draft = useDraft(id);
  const documentId = draft.data?.draft.documentId;
  const text = useEndpoint(
    documentsEndpoints.getDocumentContent,
    { params: { id: documentId ?? "" } },
    { isEnabled: documentId !== undefined },
  );
  if (draft.isError || text.isError) {
    return (
      <ErrorState
        error={draft.error ?? text.error}
        onRetry={() => void (draft.isError ? draft.refetch() : text.refetch())}
      />
    );
  }
  if (!draft.data || !text.data || text.data.id !== documentId) return <PageSkeleton />;
  const { draft: head } = draft.data;
  return (
    <Page
      title={head.title || head.fileName}
      width="full"
      crumbs={[{ label: t.drafts, to: "/drafts" }]}
      aside={<StatusTag tone={DRAFT_STATUS_TONES[head.status]} word={say(DRAFT_STATUS_WORDS[head.status])} />}
      actions={<DraftActions content={draft.data} send={draft.send} onChanged={() => void draft.reload()} />}
    >
      <ReviewWorkspace content={draft.data} text={text.data} send={draft.send} onChanged={() => void draft.reload()} />
    </Page>
  );
}
