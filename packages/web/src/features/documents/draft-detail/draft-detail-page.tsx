import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { DRAFT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { useMay } from "../../../api/session.ts";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { DRAFT_STATUS_TONES } from "../draft-status.ts";
import { DraftActions } from "./draft-actions.tsx";
import { reviewTexts } from "./draft-texts.ts";
import type { Asking } from "./review-deeds.ts";
import { ReviewHeader } from "./review-header.tsx";
import { ReviewWorkspace } from "./review-workspace.tsx";
import type { Together } from "./together/use-draft-news.ts";
import { useDraft } from "./use-draft.ts";
import type { SendChange } from "./use-draft.ts";

/** 草稿核对: the document at the left, what was read from it at the right, each lighting up the other. */
export function DraftDetailPage() {
  const { id = "" } = useParams();
  const draft = useDraft(id);
  const documentId = draft.data?.draft.documentId;
  const text = useEndpoint(
    documentsEndpoints.getDocumentContent,
    { params: { id: documentId ?? "" } },
    { isEnabled: documentId !== undefined },
  );
  // Once it is on the screen, a line that breaks for a moment takes nothing away.
  if (draft.data && text.data?.id === documentId && text.data)
    return (
      <Review content={draft.data} text={text.data} send={draft.send} together={draft.together} reload={draft.reload} />
    );
  const failed = [draft, text].find((each) => each.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  return <PageSkeleton />;
}

function Review(props: {
  content: DraftContent;
  text: DocumentContent;
  send: SendChange;
  together: Together;
  reload: () => Promise<void>;
}) {
  const { content, text, send, together, reload } = props;
  const [asking, setAsking] = useState<Asking | null>(null);
  const t = useTexts(reviewTexts);
  const say = useWord();
  const may = useMay();
  const { draft } = content;
  const canEdit = may("documents.draft.edit") && draft.status === "open";
  const shared = { content, canEdit, send, onChanged: () => void reload() };
  return (
    <Page
      title={draft.title || draft.fileName}
      width="full"
      crumbs={[{ label: t.drafts, to: "/drafts" }]}
      aside={<StatusTag tone={DRAFT_STATUS_TONES[draft.status]} word={say(DRAFT_STATUS_WORDS[draft.status])} />}
      toolbar={
        <ReviewHeader content={content}>
          <DraftActions {...shared} onAsk={setAsking} />
        </ReviewHeader>
      }
    >
      <ReviewWorkspace key={draft.id} {...shared} text={text} together={together} asking={asking} onAsk={setAsking} />
    </Page>
  );
}
