import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { useMay } from "../../api/session.ts";
import { NoticeBell } from "../../features/delivery/index.ts";
import { GlobalSearch } from "../../features/search/index.ts";
import { changeAppearance, useIsDark } from "../../kit/appearance/appearance.ts";
import { Button, IconButton } from "../../kit/button/button.tsx";
import { changeLanguage, useLanguage } from "../../kit/language/language.ts";
import { useTexts } from "../../kit/language/texts.ts";
import { useShortcuts } from "../../kit/shortcut-help/shortcuts.ts";
import { frameTexts } from "./frame-texts.ts";
import { UserMenu } from "./user-menu.tsx";
import styles from "./frame.module.css";

/** The bar above every page: search, notices, language, light, the person. */
export function TopBar(props: { onOpenNavigation: () => void; onCollapse: () => void; isCollapsed: boolean }) {
  const t = useTexts(frameTexts);
  const may = useMay();
  const navigate = useNavigate();
  useShortcuts(t.navigation, [{ keys: "alt+h", label: t.goHome, run: () => void navigate("/") }]);
  return (
    <header className={styles.topBar}>
      <IconButton icon="menu" label={t.openNavigation} className={styles.onlyNarrow} onClick={props.onOpenNavigation} />
      <IconButton
        icon="panel-left"
        label={props.isCollapsed ? t.expand : t.collapse}
        className={styles.onlyWide}
        onClick={props.onCollapse}
      />
      {may("documents.document.read") && <GlobalSearch />}
      <div className={styles.topEnd}>
        <NoticeBell />
        <LanguageSwitch />
        <SchemeSwitch />
        <UserMenu />
      </div>
    </header>
  );
}

/** Changes between the two languages; each is named in itself. */
export function LanguageSwitch() {
  const t = useTexts(frameTexts);
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <Button
      kind="quiet"
      icon="language"
      lang={other === "zh" ? "zh-CN" : "en-US"}
      aria-label={t.languageLabel}
      className={styles.language}
      onClick={() => changeLanguage(other)}
    >
      {t.language}
    </Button>
  );
}

/** Changes between light and dark. */
export function SchemeSwitch() {
  const t = useTexts(frameTexts);
  const isDark = useIsDark();
  return (
    <IconButton
      icon={isDark ? "sun" : "moon"}
      label={isDark ? t.light : t.dark}
      onClick={() => changeAppearance({ scheme: isDark ? "light" : "dark" })}
    />
  );
}

/** Says that the line is down, for as long as it is. */
export function OfflineBanner() {
  const t = useTexts(frameTexts);
  const [isOnline, setIsOnline] = useState(navigator.onLine);
  useEffect(() => {
    const handleChange = () => setIsOnline(navigator.onLine);
    window.addEventListener("online", handleChange);
    window.addEventListener("offline", handleChange);
    return () => {
      window.removeEventListener("online", handleChange);
      window.removeEventListener("offline", handleChange);
    };
  }, []);
  return isOnline ? null : (
    <div role="status" className={styles.offline}>
      {t.offline}
    </div>
  );
}
