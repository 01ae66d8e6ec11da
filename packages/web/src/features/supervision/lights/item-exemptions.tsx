import type { Exemption, ItemDetail } from "@zhigang/contract/supervision";
import { EXEMPTION_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useMay, useSession } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { AskExemptionDialog } from "./ask-exemption-dialog.tsx";
import { useExemptionDeeds, useExemptions } from "./queries.ts";
import { lightTexts } from "./texts.ts";
import styles from "./lights.module.css";

const TONES = { asked: "warn", approved: "ok", declined: "idle" } as const;

/** 例外: each with its reason, who asked and who decided; asked for by the lead, decided by the approver. */
export function ItemExemptions({ item }: { item: ItemDetail }) {
  const t = useTexts(lightTexts);
  const exemptions = useExemptions(item.id).data?.items ?? [];
  const [isAsking, setIsAsking] = useState(false);
  const mayAsk = useMayAsk(item);
  return (
    <div>
      <div className={styles.row}>
        <h3>{t.exemptions}</h3>
        {mayAsk && (
          <Button size="small" onClick={() => setIsAsking(true)}>
            {t.ask}
          </Button>
        )}
      </div>
      {exemptions.length === 0 ? (
        <p className={styles.soft}>{t.noExemptions}</p>
      ) : (
        <ul className={styles.exemptions}>
          {exemptions.map((exemption) => (
            <ExemptionRow key={exemption.id} exemption={exemption} />
          ))}
        </ul>
      )}
      {isAsking && <AskExemptionDialog item={item} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

/** The lead asks for its own items, the office for any. */
function useMayAsk({ duties }: ItemDetail): boolean {
  const may = useMay();
  const session = useSession();
  if (!may("supervision.exemption.ask")) return false;
  if (session?.roles.includes("supervision_office")) return true;
  const own = session?.department?.id;
  return duties.some(({ departmentId, role }) => role !== "support" && departmentId === own);
}

function ExemptionRow({ exemption }: { exemption: Exemption }) {
  const t = useTexts(lightTexts);
  const say = useWord();
  const format = useFormat();
  const may = useMay();
  const session = useSession();
  const [deciding, setDeciding] = useState<"approve" | "decline" | null>(null);
  const { from, to, reason, status, askedBy, askedAt, decidedBy, decidedAt } = exemption;
  const mayDecide = status === "asked" && may("supervision.exemption.decide") && askedBy !== session?.account.name;
  return (
    <li>
      <div className={styles.row}>
        <span>{t.span(from, to ?? t.open)}</span>
        <StatusTag tone={TONES[status]} word={say(EXEMPTION_STATUS_WORDS[status])} />
      </div>
      <p>{reason}</p>
      <p className={styles.soft}>{t.askedBy(askedBy, format.moment(askedAt))}</p>
      {decidedBy !== null && <p className={styles.soft}>{t.decidedBy(decidedBy, format.moment(decidedAt))}</p>}
      {mayDecide && (
        <div className={styles.buttons}>
          <Button size="small" kind="primary" onClick={() => setDeciding("approve")}>
            {t.approve}
          </Button>
          <Button size="small" onClick={() => setDeciding("decline")}>
            {t.decline}
          </Button>
        </div>
      )}
      {deciding && <DecisionDialog exemption={exemption} deed={deciding} onClose={() => setDeciding(null)} />}
    </li>
  );
}

function DecisionDialog(props: { exemption: Exemption; deed: "approve" | "decline"; onClose: () => void }) {
  const { exemption, deed, onClose } = props;
  const t = useTexts(lightTexts);
  const { approve, decline } = useExemptionDeeds((done) => {
    showToast({ words: t[done] });
    onClose();
  });
  const { id, version, from, to, reason } = exemption;
  const at = { params: { id }, options: { version } };
  const isApproval = deed === "approve";
  return (
    <ConfirmDialog
      isOpen
      title={`${isApproval ? t.approve : t.decline} · ${reason}`}
      effect={isApproval ? t.approveEffect(from, to ?? t.open) : t.declineEffect}
      verb={isApproval ? t.approve : t.decline}
      isBusy={approve.isPending || decline.isPending}
      error={approve.error ?? decline.error}
      {...(!isApproval && { reason: { isRequired: true } })}
      onConfirm={(words) => (isApproval ? approve.mutate(at) : decline.mutate({ ...at, body: { reason: words } }))}
      onClose={onClose}
    />
  );
}
