import type { ClockProof } from "@zhigang/contract/supervision";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { itemAddress } from "../addresses.ts";
import { useClockProof, useProveClocks } from "./queries.ts";
import { calendarTexts } from "./texts.ts";
import styles from "./calendar.module.css";

/** 时限核验: whether everything stored equals the replay of its log, and where it does not. */
export function ProofCard() {
  const t = useTexts(calendarTexts);
  const may = useMay();
  const latest = useClockProof();
  const prove = useProveClocks();
  return (
    <Card
      title={t.proof}
      actions={
        may("supervision.calendar.prove") && (
          <Button size="small" icon="shield" isBusy={prove.isPending} onClick={() => prove.mutate({})}>
            {t.prove}
          </Button>
        )
      }
    >
      {latest.isError && <ErrorState error={latest.error} onRetry={() => void latest.refetch()} />}
      {latest.isPending && <Skeleton lines={2} />}
      {latest.data &&
        (latest.data.proof === null ? (
          <p className={styles.soft}>{t.neverProven}</p>
        ) : (
          <Proof proof={latest.data.proof} />
        ))}
    </Card>
  );
}

function Proof({ proof }: { proof: ClockProof }) {
  const t = useTexts(calendarTexts);
  const format = useFormat();
  const at = format.moment(proof.ranAt);
  if (proof.differences.length === 0) return <p>{t.proven(at, format.number(proof.itemCount))}</p>;
  return (
    <Alert tone="bad">
      {t.differs(at, format.number(proof.differences.length))}
      <ul>
        {proof.differences.map(({ itemId, number, title, fields }) => (
          <li key={itemId}>
            <Link to={itemAddress(itemId)}>{number ?? title}</Link>
            {fields.map(({ field, stored, replayed }) => ` ${t.difference(field, stored, replayed)}`).join("；")}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
