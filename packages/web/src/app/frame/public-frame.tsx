import { Outlet } from "react-router";
import { useTexts } from "../../kit/language/texts.ts";
import { ToastHost } from "../../kit/toast/toast.tsx";
import { Brand } from "./brand.tsx";
import { frameTexts } from "./frame-texts.ts";
import { InkPicture } from "./ink-picture.tsx";
import { LanguageSwitch, SchemeSwitch } from "./top-bar.tsx";
import styles from "./public-frame.module.css";

/** The frame of pages for those who are not signed in: the picture of the house beside one sheet. */
export function PublicFrame() {
  const t = useTexts(frameTexts);
  return (
    <div className={styles.frame}>
      <aside className={styles.panel}>
        <div className={styles.panelBrand}>
          <Brand />
        </div>
        <InkPicture />
        <p className={styles.promise}>{t.promise}</p>
        <p className={styles.promiseMore}>{t.promiseMore}</p>
      </aside>
      <main className={styles.stage}>
        <div className={styles.switches}>
          <div className={styles.narrowBrand}>
            <Brand />
          </div>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <div className={styles.sheet}>
          <Outlet />
        </div>
        <p className={styles.notice}>{t.notClassified}</p>
      </main>
      <ToastHost />
    </div>
  );
}
