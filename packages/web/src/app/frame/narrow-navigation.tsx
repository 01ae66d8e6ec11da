import { useEffect, useRef } from "react";
import { IconButton } from "../../kit/button/button.tsx";
import { useTexts } from "../../kit/language/texts.ts";
import { frameTexts } from "./frame-texts.ts";
import { SideNavigation } from "./side-navigation.tsx";
import styles from "./frame.module.css";

/** The navigation on a phone: a sheet from the side that keeps the focus and leaves by Esc. */
export function NarrowNavigation(props: { isOpen: boolean; onClose: () => void }) {
  const { isOpen, onClose } = props;
  const t = useTexts(frameTexts);
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // A modal dialog exists only as a method call, not as an attribute.
    if (isOpen) sheet.current?.showModal();
    else sheet.current?.close();
  }, [isOpen]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Esc and the close button are its keyboard way
    <dialog
      ref={sheet}
      className={styles.sheet}
      aria-label={t.navigation}
      onClose={onClose}
      onClick={(event) => event.target === sheet.current && onClose()}
    >
      {isOpen && (
        <>
          <IconButton icon="close" label={t.closeNavigation} className={styles.sheetClose} onClick={onClose} />
          <SideNavigation isCollapsed={false} onNavigate={onClose} />
        </>
      )}
    </dialog>
  );
}
