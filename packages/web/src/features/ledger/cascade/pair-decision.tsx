import type { AlignmentLink } from "@zhigang/contract/ledger";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Keys } from "../../../kit/shortcut-help/shortcut-help.tsx";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** What was decided and by whom; or the two buttons that decide, each with its key. */
export function PairDecision(props: {
  link: AlignmentLink;
  isBusy: boolean;
  onConfirm: () => void;
  onReject: () => void;
  onReopen: () => void;
}) {
  const { link, isBusy, onConfirm, onReject, onReopen } = props;
  const t = useTexts(cascadeTexts);
  const may = useMay();
  const canDecide = may("ledger.alignment.decide");
  if (link.state === "proposed") {
    if (!canDecide) return null;
    return (
      <footer className={styles.decision}>
        <Button kind="primary" icon="check" isBusy={isBusy} onClick={onConfirm}>
          {t.confirm}
        </Button>
        <Keys keys="y" />
        <Button icon="close" disabled={isBusy} onClick={onReject}>
          {t.reject}
        </Button>
        <Keys keys="n" />
      </footer>
    );
  }
  return (
    <footer className={styles.decision}>
      <DecidedBy link={link} />
      {canDecide && (
        <Button icon="undo" size="small" isBusy={isBusy} onClick={onReopen}>
          {t.reopen}
        </Button>
      )}
    </footer>
  );
}

function DecidedBy({ link }: { link: AlignmentLink }) {
  const t = useTexts(cascadeTexts);
  const format = useFormat();
  return (
    <span className={styles.decided}>
      <span>{t.decided(link.decidedBy ?? "", format.moment(link.decidedAt))}</span>
      {link.reason !== null && <span className={styles.faint}>{t.because(link.reason)}</span>}
    </span>
  );
}
