import { useMutation } from "@tanstack/react-query";
import { identityEndpoints } from "@zhigang/contract/identity";
import { callEndpoint } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { settingsTexts } from "./texts.ts";
import styles from "./settings.module.css";

/** 我的数据 (PIPL art. 45): a copy of what is kept about oneself, and where to ask for more. */
export function OwnDataCard() {
  const t = useTexts(settingsTexts);
  const wordsOf = useErrorWords();
  const take = useMutation({
    mutationFn: () => callEndpoint(identityEndpoints.exportOwnData, {}),
    onSuccess: (data) => {
      const content = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
      saveFile({ content, name: `zhigang-${data.account.loginName}-${data.exportedAt.slice(0, 10)}.json` });
    },
  });
  return (
    <Card title={t.ownData} description={t.ownDataHint}>
      <div className={styles.rows}>
        {take.error && <Alert tone="bad">{wordsOf(take.error)}</Alert>}
        <div>
          <Button icon="download" isBusy={take.isPending} onClick={() => take.mutate()}>
            {t.takeOwnData}
          </Button>
        </div>
      </div>
    </Card>
  );
}
