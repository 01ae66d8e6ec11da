import { useRef, useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { deliveryTexts } from "../texts.ts";
import styles from "./webhook-list.module.css";

/** 签名密钥, shown once. */
export function SecretDialog(props: { secret: string | null; onClose: () => void }) {
  const { secret, onClose } = props;
  const t = useTexts(deliveryTexts);
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  if (secret === null) return null;
  const handleCopy = () => {
    field.current?.select();
    // The clipboard of `navigator` exists only under HTTPS; the selection can be copied anywhere.
    setIsCopied(document.execCommand("copy"));
  };
  const handleClose = () => {
    setIsCopied(false);
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t.secret}
      onClose={handleClose}
      width={560}
      canDismiss={false}
      footer={
        <Button kind="primary" onClick={handleClose}>
          {t.close}
        </Button>
      }
    >
      <p>{t.secretHint}</p>
      <div className={styles.secret}>
        <Input ref={field} readOnly aria-label={t.secret} value={secret} onChange={() => undefined} />
        <Button icon={isCopied ? "check" : "copy"} onClick={handleCopy}>
          {isCopied ? t.copied : t.copy}
        </Button>
      </div>
    </Dialog>
  );
}
