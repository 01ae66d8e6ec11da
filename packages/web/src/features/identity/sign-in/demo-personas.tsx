import type { DemoPersona } from "@zhigang/contract/identity";
import { ROLE_WORDS } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Avatar } from "../../../kit/tag/tag.tsx";
import { identityTexts } from "../texts.ts";
import styles from "./sign-in.module.css";

/** The people of the sample city; one press signs in as one of them. Shown only where the server says it is a demo. */
export function DemoPersonas(props: {
  personas: readonly DemoPersona[];
  isBusy: boolean;
  onChoose: (persona: DemoPersona) => void;
}) {
  const { personas, isBusy, onChoose } = props;
  const t = useTexts(identityTexts);
  const say = useWord();
  return (
    <section className={styles.demo} aria-labelledby="demo-personas">
      <h2 id="demo-personas" className={styles.demoTitle}>
        {t.demoTitle}
      </h2>
      <p className={styles.demoHint}>{t.demoHint}</p>
      <ul className={styles.personas}>
        {personas.map((persona) => (
          <li key={persona.loginName}>
            <button type="button" className={styles.persona} disabled={isBusy} onClick={() => onChoose(persona)}>
              <Avatar name={persona.name} />
              <span className={styles.personaWords}>
                <span className={styles.personaRole}>
                  {persona.roles.map((role) => say(ROLE_WORDS[role])).join(" · ")}
                </span>
                <span className={styles.personaName}>
                  {persona.name} · {persona.departmentName ?? t.noDepartment}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
