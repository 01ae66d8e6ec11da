import { NavLink } from "react-router";
import { useMay } from "../../api/session.ts";
import { classNames } from "../../kit/class-names/class-names.ts";
import { Icon } from "../../kit/icon/icon.tsx";
import { useTexts } from "../../kit/language/texts.ts";
import { Brand } from "./brand.tsx";
import { frameTexts } from "./frame-texts.ts";
import { permittedNavigation } from "./navigation.ts";
import styles from "./frame.module.css";

/** The side navigation: groups of places the person may open. Collapsed it shows signs only. */
export function SideNavigation(props: { isCollapsed: boolean; onNavigate?: () => void }) {
  const { isCollapsed, onNavigate } = props;
  const t = useTexts(frameTexts);
  const may = useMay();
  return (
    <nav aria-label={t.navigation} className={classNames(styles.navigation, isCollapsed && styles.collapsed)}>
      <NavLink to="/" className={classNames(styles.brandLink)} {...(onNavigate && { onClick: onNavigate })}>
        <Brand isCollapsed={isCollapsed} />
      </NavLink>
      <div className={styles.groups}>
        {permittedNavigation(may).map((group) => (
          <div key={group.word ?? "first"} className={styles.group}>
            {group.word !== null && <div className={styles.groupHeading}>{isCollapsed ? "" : t[group.word]}</div>}
            <ul>
              {group.items.map((item) => (
                <li key={item.to}>
                  <NavLink
                    to={item.to}
                    end={item.to === "/"}
                    className={({ isActive }) => classNames(styles.item, isActive && styles.current)}
                    {...(onNavigate && { onClick: onNavigate })}
                    {...(isCollapsed && { title: t[item.word], "aria-label": t[item.word] })}
                  >
                    <Icon name={item.icon} />
                    {!isCollapsed && <span>{t[item.word]}</span>}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
