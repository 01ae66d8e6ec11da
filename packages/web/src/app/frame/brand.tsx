import { useTexts } from "../../kit/language/texts.ts";
import { frameTexts } from "./frame-texts.ts";
import styles from "./frame.module.css";

/** The seal and the name. */
export function Brand(props: { isCollapsed?: boolean }) {
  const { isCollapsed = false } = props;
  const t = useTexts(frameTexts);
  return (
    <span className={styles.brand}>
      <Seal label={isCollapsed ? t.brand : undefined} />
      {!isCollapsed && (
        <span className={styles.brandWords}>
          <span className={styles.brandName}>{t.brand}</span>
          <span className={styles.tagline}>{t.tagline}</span>
        </span>
      )}
    </span>
  );
}

/** The seal: lines of a text that end in a tick. */
function Seal(props: { label: string | undefined }) {
  const voice = props.label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": props.label };
  return (
    <svg viewBox="0 0 64 64" className={styles.seal} {...voice}>
      <rect x="2" y="2" width="60" height="60" rx="14" fill="currentColor" />
      <path d="M16 20h32M16 32h20M16 44h12" className={styles.sealStroke} />
      <path d="m37 43 5 5 10-13" className={styles.sealStroke} />
    </svg>
  );
}
