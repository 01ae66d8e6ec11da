import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent } from "@zhigang/contract/documents";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { useSend } from "../../../api/use-endpoint.ts";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Menu } from "../../../kit/menu/menu.tsx";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { reviewTexts } from "./draft-texts.ts";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import type { Asking } from "./review-deeds.ts";
import { structureTexts } from "./structure/structure-texts.ts";
import type { SendChange } from "./use-draft.ts";
import { ChooseEarlierDialog } from "./versions/choose-earlier-dialog.tsx";
import { versionTexts } from "./versions/version-texts.ts";

type Window = "publish" | "discard" | "version" | null;

/** Undo, redo, accept what is sure, publish, discard. */
export function DraftActions(props: {
  content: DraftContent;
  canEdit: boolean;
  send: SendChange;
  onAsk: (asking: Asking) => void;
  onChanged: () => void;
}) {
  const { content, canEdit, send, onAsk, onChanged } = props;
  const { draft } = content;
  const t = useTexts(reviewTexts);
  const v = useTexts(versionTexts);
  const s = useTexts(structureTexts);
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Window>(null);
  const canPublish = canEdit && may("ledger.plan.publish");
  useShortcuts(t.shortcuts, canPublish ? [{ keys: "p", label: s.publish, run: () => setAsking("publish") }] : []);
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
      <Button icon="check" aria-keyshortcuts="b" onClick={() => onAsk({ kind: "bulk" })}>
        {t.acceptSure}
      </Button>
      {canPublish && (
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
          { key: "version", label: v.choose, icon: "layers", onSelect: () => setAsking("version") },
          { key: "discard", label: t.discard, icon: "delete", isDangerous: true, onSelect: () => setAsking("discard") },
        ]}
      >
        <IconButton icon="more" label={t.more} />
      </Menu>
      {asking === "version" && (
        <ChooseEarlierDialog draft={draft} onClose={() => setAsking(null)} onChanged={onChanged} />
      )}
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
      reason={{ isRequired: true }}
      error={discard.error}
      onConfirm={(reason) =>
        discard.mutate({ params: { id: draft.id }, body: { reason }, options: { version: draft.version } })
      }
      onClose={onClose}
    />
  );
}
