import type { ReactNode } from "react";
import { IconButton } from "../../../kit/button/button.tsx";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { ledgerTexts } from "../texts.ts";
import { useHasRoom } from "./use-has-room.ts";
import styles from "./parts.module.css";

/** The details of a row beside its table: a column of the page where there is room, else a sheet over it. */
export function Beside(props: {
  title: string;
  isOpen: boolean;
  actions: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, isOpen, actions, onClose, children } = props;
  const t = useTexts(ledgerTexts);
  const hasRoom = useHasRoom();
  if (!hasRoom) {
    return (
      <Drawer isOpen={isOpen} title={title} width={480} isBeside actions={actions} onClose={onClose}>
        {children}
      </Drawer>
    );
  }
  if (!isOpen) return null;
  return (
    <aside className={styles.beside} aria-label={title}>
      <header className={styles.besideHead}>
        <h2 className={styles.besideTitle}>{title}</h2>
        {actions}
        <IconButton icon="close" size="small" label={t.close} onClick={onClose} />
      </header>
      <div className={styles.besideBody}>{children}</div>
    </aside>
  );
}
