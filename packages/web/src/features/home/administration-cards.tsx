import { Link } from "react-router";
import { useMay } from "../../api/session.ts";
import { Icon } from "../../kit/icon/icon.tsx";
import type { IconName } from "../../kit/icon/icon.tsx";
import { useTexts } from "../../kit/language/texts.ts";
import { homeTexts } from "./texts.ts";
import styles from "./home.module.css";

/** The ways to the work of the three administrators; others do not see them. */
export function AdministrationCards() {
  const t = useTexts(homeTexts);
  const may = useMay();
  const isSystemAdministrator = may("identity.department.rename");
  const doors: { to: string; icon: IconName; title: string; words: string; isShown: boolean }[] = [
    {
      to: "/accounts",
      icon: "person",
      title: t.accounts,
      words: t.accountsWords,
      isShown: may("identity.account.list"),
    },
    {
      to: "/departments",
      icon: "department",
      title: t.departmentRegister,
      words: t.departmentsWords,
      isShown: isSystemAdministrator,
    },
    { to: "/audit", icon: "trace", title: t.audit, words: t.auditWords, isShown: may("audit.entry.list") },
  ];
  const shown = doors.filter((door) => door.isShown);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t.administration} className={styles.section}>
      <h2 className={styles.heading}>{t.administration}</h2>
      <div className={styles.doors}>
        {shown.map((door) => (
          <Link key={door.to} to={door.to} className={styles.door}>
            <span className={styles.doorSign}>
              <Icon name={door.icon} />
            </span>
            <span>
              <span className={styles.doorTitle}>{door.title}</span>
              <span className={styles.rowNote}>{door.words}</span>
            </span>
            <Icon name="arrow-right" />
          </Link>
        ))}
      </div>
    </section>
  );
}
