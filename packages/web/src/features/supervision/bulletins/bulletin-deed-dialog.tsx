import type { BulletinDetail } from "@zhigang/contract/supervision";
import { useNavigate } from "react-router";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { bulletinAddress } from "./bulletin-status.ts";
import { useCorrectBulletin, useDiscardBulletin, useIssueBulletin } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";

/** What is asked about before it is done. */
export type BulletinDeed = "issue" | "discard" | "correct";

/** Says what a deed means, asks for its reason where it needs one, and does it. */
export function BulletinDeedDialog(props: { bulletin: BulletinDetail; deed: BulletinDeed; onClose: () => void }) {
  const { bulletin, deed, onClose } = props;
  const { id, version, title } = bulletin;
  const t = useTexts(bulletinTexts);
  const navigate = useNavigate();
  const options = { version };
  const issue = useIssueBulletin(onClose);
  const discard = useDiscardBulletin(onClose);
  const correct = useCorrectBulletin((next) => {
    onClose();
    void navigate(bulletinAddress(next.id));
  });
  const deeds = {
    issue: { work: issue, effect: t.issueEffect, start: () => issue.mutate({ params: { id }, options }) },
    discard: {
      work: discard,
      effect: t.discardEffect,
      start: (reason: string) => discard.mutate({ params: { id }, body: { reason }, options }),
    },
    correct: {
      work: correct,
      effect: t.correctEffect,
      start: (reason: string) => correct.mutate({ params: { id }, body: { reason } }),
    },
  };
  const { work, effect, start } = deeds[deed];
  return (
    <ConfirmDialog
      isOpen
      title={title}
      effect={effect}
      verb={t[deed]}
      isDangerous={deed === "discard"}
      isBusy={work.isPending}
      error={work.error}
      {...(deed !== "issue" && { reason: { isRequired: true } })}
      onConfirm={start}
      onClose={onClose}
    />
  );
}
