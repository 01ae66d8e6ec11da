import type { Task } from "@zhigang/contract/ledger";
import { useMay } from "../../../api/session.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { DocumentWords } from "../../../kit/citation/citation.tsx";
import { Link } from "react-router";
import { Icon } from "../../../kit/icon/icon.tsx";
import { ledgerTexts } from "../texts.ts";
import { citationAddress } from "../addresses.ts";
import { DutyList } from "./duty-list.tsx";
import styles from "./task-detail.module.css";

/** 措施: the steps inside a task, each in the document's own words with the owners it names. */
export function MeasureList({ task }: { task: Task }) {
  const t = useTexts(ledgerTexts);
  const may = useMay();
  const { documentId } = task.citation;
  return (
    <ol className={styles.measures}>
      {task.measures.map((measure) => (
        <li key={measure.id} className={styles.measure}>
          <div>
            <DocumentWords>{measure.text}</DocumentWords>
            {measure.duties.length > 0 && <DutyList task={{ duties: measure.duties, isOpenList: false }} />}
          </div>
          {may("documents.document.read") && (
            <Link
              to={citationAddress({ documentId, span: measure.span })}
              aria-label={t.openDocument}
              title={t.openDocument}
              className={styles.toWords}
            >
              <Icon name="quote" />
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
