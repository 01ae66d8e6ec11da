import { ROLE_WORDS } from "@zhigang/domain/glossary";
import { useNavigate } from "react-router";
import { useSession, useSignOut } from "../../api/session.ts";
import { Icon } from "../../kit/icon/icon.tsx";
import { useTexts, useWord } from "../../kit/language/texts.ts";
import { Menu } from "../../kit/menu/menu.tsx";
import { Avatar } from "../../kit/tag/tag.tsx";
import { frameTexts } from "./frame-texts.ts";
import styles from "./frame.module.css";

/** Who is signed in, as what and for which department, and the way out. */
export function UserMenu() {
  const t = useTexts(frameTexts);
  const say = useWord();
  const navigate = useNavigate();
  const session = useSession();
  const signOut = useSignOut();
  if (!session) return null;
  const roles = session.roles.map((role) => say(ROLE_WORDS[role])).join(" · ");
  return (
    <Menu
      side="bottomRight"
      entries={[
        {
          key: "who",
          kind: "heading",
          label: `${session.department?.name ?? t.noDepartment} · ${session.account.loginName}`,
        },
        { key: "settings", label: t.settings, icon: "settings", onSelect: () => void navigate("/settings") },
        { key: "about", label: t.about, icon: "about", onSelect: () => void navigate("/about") },
        { key: "line", kind: "line" },
        { key: "out", label: t.signOut, icon: "logout", onSelect: () => signOut.mutate() },
      ]}
    >
      <button type="button" className={styles.user} aria-haspopup="menu">
        <Avatar name={session.account.name} />
        <span className={styles.userWords}>
          <span className={styles.userName}>{session.account.name}</span>
          <span className={styles.userRole}>{[roles, session.department?.name].filter(Boolean).join(" · ")}</span>
        </span>
        <Icon name="chevron-down" />
      </button>
    </Menu>
  );
}
