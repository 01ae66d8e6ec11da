import type { Account } from "@zhigang/contract/identity";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useAccountDeeds } from "./queries.ts";
import { accountTexts } from "./texts.ts";

/** 重置第二因素、注销: what is done when a device is lost, or a person has left and asks to be forgotten. */
export function LastResorts(props: { account: Account }) {
  const { account } = props;
  const t = useTexts(accountTexts);
  const may = useMay();
  const [asking, setAsking] = useState<"reset" | "erase" | null>(null);
  const handleDone = () => {
    setAsking(null);
    showToast({ words: t.saved });
  };
  const { resetFactor, erase } = useAccountDeeds(handleDone, () => undefined);
  const { actions, hasSecondFactor } = account;
  const canReset = actions.includes("reset_second_factor") && hasSecondFactor && may("identity.second_factor.reset");
  const params = { id: account.id };
  return (
    <>
      {canReset && (
        <Button icon="shield" onClick={() => setAsking("reset")}>
          {t.resetFactor}
        </Button>
      )}
      {actions.includes("erase") && may("identity.account.erase") && (
        <Button kind="danger" onClick={() => setAsking("erase")}>
          {t.erase}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asking === "reset"}
        title={t.resetFactor}
        effect={t.resetFactorEffect(account.name)}
        verb={t.resetFactor}
        isBusy={resetFactor.isPending}
        error={resetFactor.error}
        onConfirm={() => resetFactor.mutate({ params })}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog
        isOpen={asking === "erase"}
        title={t.erase}
        effect={t.eraseEffect(account.name)}
        verb={t.erase}
        isDangerous
        isBusy={erase.isPending}
        reason={{ isRequired: true, label: t.eraseReason }}
        error={erase.error}
        onConfirm={(reason) => erase.mutate({ params, body: { reason } })}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
