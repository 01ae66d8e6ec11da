import type { SetUpToken } from "@zhigang/contract/identity";
import { useRef, useState } from "react";
import { useHref } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { accountTexts } from "./texts.ts";
import styles from "./account-list.module.css";

/** The one-time link, shown once. */
export function SetUpLinkDialog(props: { token: SetUpToken | null; onClose: () => void }) {
  const { token, onClose } = props;
  const t = useTexts(accountTexts);
  const format = useFormat();
  const path = useHref("/set-up");
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  if (token === null) return null;
  const handleCopy = () => {
    field.current?.select();
    // The clipboard of `navigator` exists only under HTTPS; the selection can be copied anywhere.
    setIsCopied(document.execCommand("copy"));
  };
  return (
    <Dialog
      isOpen
      title={t.link}
      onClose={onClose}
      width={560}
      canDismiss={false}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t.done}
        </Button>
      }
    >
      <p>{t.linkHint(token.loginName, format.moment(token.expiresAt))}</p>
      <div className={styles.link}>
        <Input
          ref={field}
          readOnly
          aria-label={t.link}
          value={`${window.location.origin}${path}#${token.token}`}
          onChange={() => undefined}
        />
        <Button icon={isCopied ? "check" : "copy"} onClick={handleCopy}>
          {isCopied ? t.copied : t.copy}
        </Button>
      </div>
    </Dialog>
  );
}
