import { Link } from "react-router";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { CountBadge } from "../../../kit/tag/tag.tsx";
import { useUnread } from "../notice-queries.ts";
import { bellTexts } from "./texts.ts";
import { useWhileActive } from "./use-while-active.ts";
import styles from "./notice-bell.module.css";

const LOOK_EVERY_MS = 60_000;

/** The bell: how many notices one has not read, and the way to them. */
export function NoticeBell() {
  const t = useTexts(bellTexts);
  const format = useFormat();
  const { data, refetch } = useUnread();
  useWhileActive(() => void refetch(), LOOK_EVERY_MS);
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? t.notices : t.unread(format.number(unread));
  return (
    <Link to="/notices" className={styles.bell} aria-label={label} title={label}>
      <Icon name="bell" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden>
          <CountBadge count={unread} tone="bad" />
        </span>
      )}
    </Link>
  );
}
