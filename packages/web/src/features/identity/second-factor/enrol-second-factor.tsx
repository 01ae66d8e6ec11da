import type { PreparedSecondFactor } from "@zhigang/contract/identity";
import { useState } from "react";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { QrCode } from "../../../kit/qr-code/qr-code.tsx";
import { ProofForm } from "./proof-form.tsx";
import { useEnrolSecondFactor, usePrepareSecondFactor } from "./queries.ts";
import { factorTexts } from "./texts.ts";
import styles from "./second-factor.module.css";

/** 启用第二因素: the password, then the key for the phone, then a code that proves it. */
export function EnrolSecondFactor(props: { onEnrolled: (codes: readonly string[]) => void; onCancel?: () => void }) {
  const { onEnrolled, onCancel } = props;
  const t = useTexts(factorTexts);
  const [prepared, setPrepared] = useState<PreparedSecondFactor | null>(null);
  const prepare = usePrepareSecondFactor(setPrepared);
  const enrol = useEnrolSecondFactor(({ codes }) => onEnrolled(codes));
  if (prepared === null) {
    return (
      <div className={styles.narrow}>
        <ProofForm
          label={t.enrol}
          verb={t.next}
          asks={["currentPassword"]}
          isBusy={prepare.isPending}
          error={prepare.error}
          onSubmit={({ currentPassword }) => prepare.mutate({ body: { currentPassword } })}
          onCancel={onCancel}
        />
      </div>
    );
  }
  return (
    <div className={styles.steps}>
      <h3>{t.scan}</h3>
      <p className={styles.faint}>{t.scanWords}</p>
      <QrCode value={prepared.address} label={t.qrLabel} />
      <KeyValueList items={[{ label: t.key, value: <code className={styles.key}>{inGroups(prepared.key)}</code> }]} />
      <div className={styles.narrow}>
        <ProofForm
          label={t.enrol}
          verb={t.enrol}
          asks={["code"]}
          codeHint={t.codeHint}
          isBusy={enrol.isPending}
          error={enrol.error}
          onSubmit={({ code }) => enrol.mutate({ body: { code } })}
          onCancel={onCancel}
        />
      </div>
    </div>
  );
}

/** Four characters at a time are easier to type from paper. */
function inGroups(key: string): string {
  return (key.match(/.{1,4}/g) ?? []).join(" ");
}
