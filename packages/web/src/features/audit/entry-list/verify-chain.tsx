import { CHAIN_FAULT_WORDS } from "@zhigang/domain/glossary";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useVerifyChain } from "../queries.ts";
import { auditTexts } from "../texts.ts";
import styles from "./entry-list.module.css";

/** Checks the chain on demand and tells the first number at which it breaks. */
export function VerifyChain() {
  const t = useTexts(auditTexts);
  const say = useWord();
  const format = useFormat();
  const may = useMay();
  const wordsOf = useErrorWords();
  const verify = useVerifyChain();
  const found = verify.data;
  if (!may("audit.chain.verify")) return null;
  return (
    <div className={styles.verify}>
      <Button icon="shield" isBusy={verify.isPending} onClick={() => verify.mutate({})}>
        {t.verify}
      </Button>
      {verify.isPending && <span role="status">{t.verifying}</span>}
      {verify.error && <Alert tone="bad">{wordsOf(verify.error)}</Alert>}
      {found?.isIntact && (
        <Alert tone="ok" title={t.intact}>
          {t.verified(format.number(found.sealedCount), format.number(found.unsealedCount))}
        </Alert>
      )}
      {found?.isIntact === false && (
        <Alert
          tone="bad"
          title={t.broken(found.firstBadSeq ?? "", found.fault ? say(CHAIN_FAULT_WORDS[found.fault]) : "")}
        >
          {t.tellSomebody}
        </Alert>
      )}
    </div>
  );
}
