import { useEffect, useSyncExternalStore } from "react";
import { Button, IconButton } from "../button/button.tsx";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { currentToasts, dismissToast, subscribeToToasts } from "./toast-store.ts";
import type { Toast } from "./toast-store.ts";
import styles from "./toast.module.css";

export { showToast } from "./toast-store.ts";

const texts = bothLanguages({ notices: "通知", close: "关闭通知" }, { notices: "Notices", close: "Close notice" });

/** Where passing notices appear; one of it stands in the frame. */
export function ToastHost() {
  const t = useTexts(texts);
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  return (
    <div className={styles.host} role="region" aria-live="polite" aria-label={t.notices}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard(props: { toast: Toast }) {
  const { id, tone, words, action } = props.toast;
  const t = useTexts(texts);
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), action ? 10_000 : 5000);
    return () => clearTimeout(timer);
  }, [id, action]);
  const handleAction = () => {
    action?.run();
    dismissToast(id);
  };
  return (
    <div className={classNames(styles.toast, styles[tone])}>
      <Icon name={tone === "ok" ? "success" : tone === "bad" ? "error" : "about"} />
      <span className={styles.words}>{words}</span>
      {action && (
        <Button kind="link" size="small" className={styles.action} onClick={handleAction}>
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={t.close} className={styles.close} onClick={() => dismissToast(id)} />
    </div>
  );
}
