import { useRef, useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { FormActions } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { factorTexts } from "./texts.ts";
import styles from "./second-factor.module.css";

/** 恢复码, shown this once. */
export function RecoveryCodeList(props: { codes: readonly string[]; onKept: () => void }) {
  const { codes, onKept } = props;
  const t = useTexts(factorTexts);
  const list = useRef<HTMLUListElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const handleCopy = () => {
    if (!list.current) return;
    const chosen = window.getSelection();
    chosen?.selectAllChildren(list.current);
    // The clipboard of `navigator` exists only under HTTPS; the selection can be copied anywhere.
    setIsCopied(document.execCommand("copy"));
    chosen?.removeAllRanges();
  };
  return (
    <div className={styles.steps}>
      <p>{t.codesWords}</p>
      <ul ref={list} className={styles.codes} aria-label={t.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <FormActions>
        <Button icon={isCopied ? "check" : "copy"} onClick={handleCopy}>
          {isCopied ? t.copied : t.copy}
        </Button>
        <Button kind="primary" onClick={onKept}>
          {t.kept}
        </Button>
      </FormActions>
    </div>
  );
}
