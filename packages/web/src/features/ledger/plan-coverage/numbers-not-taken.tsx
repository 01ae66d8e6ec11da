import type { PlanCoverage } from "@zhigang/contract/ledger";
import { TARGET_CLASS_WORDS } from "@zhigang/domain/glossary";
import type { TargetClass } from "@zhigang/domain/ledger";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Card } from "../../../kit/card/card.tsx";
import { DocumentWords } from "../../../kit/citation/citation.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { citationAddress } from "../addresses.ts";
import { coverageTexts, NUMBER_REASONS } from "./texts.ts";
import styles from "./plan-coverage.module.css";

/** Numbers of the text that are no targets: which kind each is and why, with the way to its words. */
export function NumbersNotTaken({ numbers }: { numbers: PlanCoverage["numbersNotTaken"] }) {
  const t = useTexts(coverageTexts);
  const say = useWord();
  const may = useMay();
  const reasonOf = useReasons();
  return (
    <Card title={t.numbers} description={t.numbersNote}>
      {numbers.length === 0 && <EmptyState icon="target" title={t.noNumbers} />}
      {numbers.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t.numbers}>
            <thead>
              <tr>
                <th scope="col">{t.number}</th>
                <th scope="col" className={styles.words}>
                  {t.class}
                </th>
                <th scope="col" className={styles.words}>
                  {t.why}
                </th>
                <th scope="col">{t.words}</th>
              </tr>
            </thead>
            <tbody>
              {numbers.map((number) => (
                <tr key={number.citation.span.join("-")}>
                  <th scope="row">
                    <DocumentWords>{number.citation.quote}</DocumentWords>
                  </th>
                  <td className={styles.words}>
                    <Tag>{classWord(number.class, say)}</Tag>
                  </td>
                  <td className={styles.words}>{reasonOf(number)}</td>
                  <td>
                    {may("documents.document.read") && (
                      <Link to={citationAddress(number.citation)} className={styles.toWords}>
                        {t.words}
                        <Icon name="arrow-right" />
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function classWord(name: string, say: ReturnType<typeof useWord>): string {
  const term = TARGET_CLASS_WORDS[name as TargetClass];
  return term ? say(term) : name;
}

function useReasons(): (number: { class: string; reason: string }) => string {
  const t = useTexts(coverageTexts);
  const language = useLanguage();
  const byClass = t.classReasons as Readonly<Record<string, string>>;
  return ({ class: name, reason }) =>
    language === "en" ? reason : (NUMBER_REASONS[reason] ?? byClass[name] ?? t.classReasons.other);
}
