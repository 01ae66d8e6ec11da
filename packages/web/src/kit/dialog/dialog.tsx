import { Drawer as AntDrawer, Modal } from "antd";
import type { ReactNode } from "react";
import { IconButton } from "../button/button.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { FocusFirst } from "./focus-first.tsx";
import styles from "./dialog.module.css";

const texts = bothLanguages({ close: "关闭" }, { close: "Close" });

/** A window above the page for one decision; focus stays inside, Esc leaves. */
export function Dialog(props: {
  isOpen: boolean;
  title: ReactNode;
  onClose: () => void;
  footer?: ReactNode;
  width?: number;
  /** False while leaving would lose something: only its own buttons close it. */
  canDismiss?: boolean;
  children: ReactNode;
}) {
  const { isOpen, title, onClose, footer, width = 520, canDismiss = true, children } = props;
  return (
    <Modal
      open={isOpen}
      title={title}
      width={width}
      centered
      destroyOnHidden
      scrollLock={false}
      onCancel={onClose}
      keyboard={canDismiss}
      mask={{ closable: canDismiss, blur: false }}
      closable={canDismiss}
      footer={footer === undefined ? null : <div className={styles.footer}>{footer}</div>}
    >
      <FocusFirst />
      {children}
    </Modal>
  );
}

/** A sheet from the side, for the details of one thing without leaving the list. */
export function Drawer(props: {
  isOpen: boolean;
  title?: ReactNode;
  onClose: () => void;
  side?: "left" | "right";
  width?: number;
  actions?: ReactNode;
  footer?: ReactNode;
  /** The page behind stays usable: for a detail beside its list. */
  isBeside?: boolean;
  /** Stays made while it is closed, so that it opens at once. */
  isKept?: boolean;
  children: ReactNode;
}) {
  const {
    isOpen,
    title,
    onClose,
    side = "right",
    width = 560,
    actions,
    footer,
    isBeside = false,
    isKept = false,
    children,
  } = props;
  const t = useTexts(texts);
  return (
    <AntDrawer
      open={isOpen}
      placement={side}
      size={width}
      onClose={onClose}
      closable={false}
      destroyOnHidden={!isKept}
      forceRender={isKept}
      getContainer={outsideBody}
      mask={isBeside ? false : { blur: false }}
      title={title}
      extra={
        <div className={styles.extra}>
          {actions}
          <IconButton icon="close" label={t.close} onClick={onClose} />
        </div>
      }
      footer={footer === undefined ? undefined : <div className={styles.footer}>{footer}</div>}
      classNames={{ body: styles.drawerBody ?? "", section: styles.drawer ?? "" }}
    >
      {children}
    </AntDrawer>
  );
}

/** Sheets hang in the root, not the body: antd would lock the body's scrolling by a style without a nonce. */
function outsideBody(): HTMLElement {
  return document.getElementById("root") ?? document.body;
}
