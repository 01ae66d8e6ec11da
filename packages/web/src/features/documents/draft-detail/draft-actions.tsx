import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent } from "@zhigang/contract/documents";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { useSend } from "../../../api/use-endpoint.ts";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Menu } from "../../../kit/menu/menu.tsx";
import { reviewTexts } from "./draft-texts.ts";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import { CLEAR_FROM } from "./entries/review-entries.ts";
import type { SendChange } from "./use-draft.ts";

type Asking = "accept" | "publish" | "discard" | null;

/** Undo, redo, accept what is sure, publish, discard. */
export function DraftActions(props: {
  content: DraftContent;
  canEdit: boolean;
  send: SendChange;
  onChanged: () => void;
}) {
  const { content, canEdit, send, onChanged } = props;
  const { draft } = content;
  const t = useTexts(reviewTexts);
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking>(null);
  if (!canEdit) return <Elsewhere draft={draft} />;
  const params = { id: draft.id };
  return (
    <>
      <IconButton
        icon="undo"
        label={t.undo}
        disabled={!draft.canUndo}
        onClick={() => void send(documentsEndpoints.undoDraftStep, { params })}
      />
      <IconButton
        icon="redo"
        label={t.redo}
        disabled={!draft.canRedo}
        onClick={() => void send(documentsEndpoints.redoDraftStep, { params })}
      />
      <Button icon="check" onClick={() => setAsking("accept")}>
        {t.acceptSure}
      </Button>
      {may("ledger.plan.publish") && (
        <Button kind="primary" icon="seal" onClick={() => setAsking("publish")}>
          {t.publish}
        </Button>
      )}
      <Menu
        side="bottomRight"
        entries={[
          {
            key: "document",
            label: t.openDocument,
            icon: "document",
            onSelect: () => void navigate(`/documents/${draft.documentId}`),
          },
          { key: "discard", label: t.discard, icon: "delete", isDangerous: true, onSelect: () => setAsking("discard") },
        ]}
      >
        <IconButton icon="more" label={t.more} />
      </Menu>
      {asking === "accept" && <AcceptSure content={content} send={send} onClose={() => setAsking(null)} />}
      {asking === "publish" && <PublishDialog draft={draft} onClose={() => setAsking(null)} onPublished={onChanged} />}
      {asking === "discard" && <Discard draft={draft} onClose={() => setAsking(null)} />}
    </>
  );
}

/** Where a draft that cannot be changed leads on to. */
function Elsewhere({ draft }: { draft: DraftContent["draft"] }) {
  const t = useTexts(reviewTexts);
  if (draft.planId !== null) return <Link to={`/ledger/tree?planId=${draft.planId}`}>{t.openPlan}</Link>;
  if (draft.status === "open") return <span>{t.reading}</span>;
  return <Link to={`/documents/${draft.documentId}`}>{t.openDocument}</Link>;
}

function AcceptSure({ content, send, onClose }: { content: DraftContent; send: SendChange; onClose: () => void }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const asked = new Set(
    content.questions.filter((question) => question.state === "open").map((question) => question.itemId),
  );
  const sure = [...content.tasks, ...content.targets].filter(
    (item) => item.state === "proposed" && item.confidence >= CLEAR_FROM && !asked.has(item.id),
  );
  const handleConfirm = () =>
    void send(documentsEndpoints.acceptDraftItems, {
      params: { id: content.draft.id },
      body: { itemIds: sure.map((item) => item.id) },
    }).then(onClose);
  return (
    <ConfirmDialog
      isOpen
      title={t.acceptSureTitle}
      effect={sure.length === 0 ? t.acceptSureNone : t.acceptSureEffect(format.number(sure.length))}
      verb={t.accept}
      onConfirm={sure.length === 0 ? onClose : handleConfirm}
      onClose={onClose}
    />
  );
}

function Discard({ draft, onClose }: { draft: DraftContent["draft"]; onClose: () => void }) {
  const t = useTexts(reviewTexts);
  const navigate = useNavigate();
  const discard = useSend(documentsEndpoints.discardDraft, {
    touches: [documentsEndpoints.listDrafts, documentsEndpoints.getDraft],
    onSuccess: () => void navigate("/drafts"),
  });
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      isBusy={discard.isPending}
      title={t.discardTitle(draft.title)}
      effect={t.discardEffect}
      verb={t.discard}
      reason={{ isRequired: true, error: discard.error?.message }}
      onConfirm={(reason) =>
        discard.mutate({ params: { id: draft.id }, body: { reason }, options: { version: draft.version } })
      }
      onClose={onClose}
    />
  );
}
