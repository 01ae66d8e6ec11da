import type { SecondFactor } from "@zhigang/contract/identity";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { EnrolSecondFactor } from "./enrol-second-factor.tsx";
import { ProofForm } from "./proof-form.tsx";
import { useRemoveSecondFactor, useRenewRecoveryCodes, useRereadSession, useSecondFactor } from "./queries.ts";
import { RecoveryCodeList } from "./recovery-codes.tsx";
import { factorTexts } from "./texts.ts";
import styles from "./second-factor.module.css";

/** 第二因素 among one's own settings: enrol, new recovery codes, remove. */
export function SecondFactorCard() {
  const t = useTexts(factorTexts);
  const factor = useSecondFactor();
  const reread = useRereadSession();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const handleKept = () => {
    setCodes(null);
    showToast({ words: t.enrolled });
    void reread();
  };
  return (
    <Card title={t.title} description={factor.data?.enrolledAt === null ? t.offWords : undefined}>
      {factor.isPending && <Skeleton lines={3} />}
      {factor.isError && <ErrorState error={factor.error} onRetry={() => void factor.refetch()} />}
      {codes !== null && <RecoveryCodeList codes={codes} onKept={handleKept} />}
      {codes === null && factor.data && <FactorState factor={factor.data} onCodes={setCodes} />}
    </Card>
  );
}

function FactorState(props: { factor: SecondFactor; onCodes: (codes: readonly string[]) => void }) {
  const { factor, onCodes } = props;
  const t = useTexts(factorTexts);
  const [isEnrolling, setIsEnrolling] = useState(false);
  if (factor.enrolledAt !== null) return <EnrolledFactor factor={factor} onCodes={onCodes} />;
  if (isEnrolling) return <EnrolSecondFactor onEnrolled={onCodes} onCancel={() => setIsEnrolling(false)} />;
  return (
    <Button icon="shield" onClick={() => setIsEnrolling(true)}>
      {t.enrol}
    </Button>
  );
}

const FEW_CODES = 3;

function EnrolledFactor(props: { factor: SecondFactor; onCodes: (codes: readonly string[]) => void }) {
  const { factor, onCodes } = props;
  const t = useTexts(factorTexts);
  const format = useFormat();
  const [asking, setAsking] = useState<"renew" | "remove" | null>(null);
  return (
    <div className={styles.steps}>
      <KeyValueList
        columns={3}
        items={[
          { label: t.title, value: <Tag tone="ok">{factor.isRequired ? `${t.on} · ${t.required}` : t.on}</Tag> },
          { label: t.since, value: format.moment(factor.enrolledAt) },
          { label: t.codesLeft, value: format.number(factor.recoveryCodesLeft) },
        ]}
      />
      {factor.recoveryCodesLeft < FEW_CODES && <Alert tone="warn">{t.fewCodes}</Alert>}
      {asking === null && (
        <div className={styles.actions}>
          <Button onClick={() => setAsking("renew")}>{t.renew}</Button>
          <Button onClick={() => setAsking("remove")}>{t.remove}</Button>
        </div>
      )}
      {asking === "renew" && <RenewCodes onCodes={onCodes} onCancel={() => setAsking(null)} />}
      {asking === "remove" && <RemoveFactor onCancel={() => setAsking(null)} />}
    </div>
  );
}

function RenewCodes(props: { onCodes: (codes: readonly string[]) => void; onCancel: () => void }) {
  const t = useTexts(factorTexts);
  const renew = useRenewRecoveryCodes(({ codes }) => props.onCodes(codes));
  return (
    <div className={styles.narrow}>
      <ProofForm
        label={t.renew}
        verb={t.renew}
        asks={["code"]}
        isBusy={renew.isPending}
        error={renew.error}
        onSubmit={({ code }) => renew.mutate({ body: { code } })}
        onCancel={props.onCancel}
      />
    </div>
  );
}

function RemoveFactor(props: { onCancel: () => void }) {
  const t = useTexts(factorTexts);
  const remove = useRemoveSecondFactor(() => showToast({ words: t.removed }));
  return (
    <div className={`${styles.steps} ${styles.narrow}`}>
      <p className={styles.faint}>{t.removeWords}</p>
      <ProofForm
        label={t.remove}
        verb={t.remove}
        asks={["currentPassword", "code"]}
        isBusy={remove.isPending}
        error={remove.error}
        onSubmit={(body) => remove.mutate({ body })}
        onCancel={props.onCancel}
      />
    </div>
  );
}
