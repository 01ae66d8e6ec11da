import type { Account, SetUpToken } from "@zhigang/contract/identity";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { LastResorts } from "./last-resorts.tsx";
import { useAccountDeeds } from "./queries.ts";
import { SetUpLinkDialog } from "./set-up-link-dialog.tsx";
import { accountTexts } from "./texts.ts";
import styles from "./account-list.module.css";

/** 停用、启用、解锁、重置密码: each only where the account's state and one's own role allow it. */
export function AccountActions(props: { account: Account }) {
  const { account } = props;
  const t = useTexts(accountTexts);
  const may = useMay();
  const wordsOf = useErrorWords();
  const [asking, setAsking] = useState<"disable" | "reset" | null>(null);
  const [token, setToken] = useState<SetUpToken | null>(null);
  const handleDone = () => {
    setAsking(null);
    showToast({ words: t.saved });
  };
  const handleToken = (issued: SetUpToken) => {
    setAsking(null);
    setToken(issued);
  };
  const deeds = useAccountDeeds(handleDone, handleToken);
  const error = deeds.enable.error ?? deeds.unlock.error;
  const can = (action: "disable" | "enable" | "unlock" | "reset") =>
    account.actions.includes(action) && may(`identity.account.${action}`);
  const params = { id: account.id };
  return (
    <section className={styles.part}>
      {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
      <div className={styles.actions}>
        {can("unlock") && account.isLocked && (
          <Button icon="lock" isBusy={deeds.unlock.isPending} onClick={() => deeds.unlock.mutate({ params })}>
            {t.unlock}
          </Button>
        )}
        {can("reset") && (
          <Button icon="refresh" onClick={() => setAsking("reset")}>
            {t.reset}
          </Button>
        )}
        {can("enable") && (
          <Button icon="check" isBusy={deeds.enable.isPending} onClick={() => deeds.enable.mutate({ params })}>
            {t.enable}
          </Button>
        )}
        {can("disable") && (
          <Button kind="danger" icon="pause" onClick={() => setAsking("disable")}>
            {t.disable}
          </Button>
        )}
        <LastResorts account={account} />
      </div>
      <ConfirmDialog
        isOpen={asking === "disable"}
        title={t.disable}
        effect={t.disableEffect(account.name)}
        verb={t.disable}
        isDangerous
        isBusy={deeds.disable.isPending}
        reason={{ isRequired: true }}
        error={deeds.disable.error}
        onConfirm={(reason) => deeds.disable.mutate({ params, body: { reason } })}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog
        isOpen={asking === "reset"}
        title={t.reset}
        effect={t.resetEffect(account.name)}
        verb={t.reset}
        isBusy={deeds.reset.isPending}
        error={deeds.reset.error}
        onConfirm={() => deeds.reset.mutate({ params })}
        onClose={() => setAsking(null)}
      />
      <SetUpLinkDialog token={token} onClose={() => setToken(null)} />
    </section>
  );
}
