import { Suspense, useState } from "react";
import { Outlet, useMatches, useNavigation } from "react-router";
import { useMay } from "../../api/session.ts";
import { classNames } from "../../kit/class-names/class-names.ts";
import { keepOnDevice, keptOnDevice } from "../../kit/device-storage/device-storage.ts";
import { useTexts } from "../../kit/language/texts.ts";
import { PageSkeleton } from "../../kit/skeleton/skeleton.tsx";
import { ShortcutHelp } from "../../kit/shortcut-help/shortcut-help.tsx";
import { ToastHost } from "../../kit/toast/toast.tsx";
import { NotPermittedPage } from "../router/not-found-page.tsx";
import { frameTexts } from "./frame-texts.ts";
import { NarrowNavigation } from "./narrow-navigation.tsx";
import { SideNavigation } from "./side-navigation.tsx";
import { OfflineBanner, TopBar } from "./top-bar.tsx";
import styles from "./frame.module.css";

const COLLAPSED_UNDER = "zhigang.navigation";

/** The frame around every page of a signed-in person. */
export function Frame() {
  const t = useTexts(frameTexts);
  const may = useMay();
  const [isCollapsed, setIsCollapsed] = useState(() => keptOnDevice(COLLAPSED_UNDER) === "collapsed");
  const [isOpen, setIsOpen] = useState(false);
  const isMoving = useNavigation().state === "loading";
  const isPermitted = useMatches().every((match) => may(neededBy(match.handle)));
  const handleCollapse = () => {
    keepOnDevice(COLLAPSED_UNDER, isCollapsed ? "open" : "collapsed");
    setIsCollapsed(!isCollapsed);
  };
  return (
    <div className={classNames(styles.frame, isCollapsed && styles.frameCollapsed)}>
      <a href="#content" className={styles.skip}>
        {t.skip}
      </a>
      <aside className={styles.side}>
        <SideNavigation isCollapsed={isCollapsed} />
      </aside>
      <NarrowNavigation isOpen={isOpen} onClose={() => setIsOpen(false)} />
      <div className={styles.stage}>
        <TopBar isCollapsed={isCollapsed} onCollapse={handleCollapse} onOpenNavigation={() => setIsOpen(true)} />
        <OfflineBanner />
        {isMoving && <div className={styles.moving} aria-hidden />}
        <main id="content" tabIndex={-1} className={styles.content}>
          <Suspense fallback={<PageSkeleton />}>{isPermitted ? <Outlet /> : <NotPermittedPage />}</Suspense>
        </main>
      </div>
      <ToastHost />
      <ShortcutHelp />
    </div>
  );
}

/** A route names the permission it needs in its handle: `{ needs: "ledger.task.read" }`. */
function neededBy(handle: unknown): string {
  const needs = (handle as { needs?: unknown } | undefined)?.needs;
  return typeof needs === "string" ? needs : "signed_in";
}
