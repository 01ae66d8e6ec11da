import type { AlignmentCertainty, AlignmentLinkState } from "@zhigang/domain/ledger";
import { Icon } from "../../../kit/icon/icon.tsx";
import styles from "./cascade.module.css";

const DOTS = { certain: 3, likely: 2, doubtful: 1 } as const satisfies Record<AlignmentCertainty, number>;

/** How sure a link is, as one to three dots; what a person decided is a sign instead. */
export function CertaintyDots(props: { certainty: AlignmentCertainty | null; state: AlignmentLinkState }) {
  const { certainty, state } = props;
  if (state === "confirmed") return <Icon name="check" className={styles.confirmedSign} />;
  if (state === "rejected") return <Icon name="close" className={styles.rejectedSign} />;
  const count = certainty === null ? 0 : DOTS[certainty];
  return (
    <span className={styles.dots} aria-hidden>
      {[1, 2, 3].map((dot) => (
        <span key={dot} data-on={dot <= count} />
      ))}
    </span>
  );
}
