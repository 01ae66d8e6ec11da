import type { PlanProgress } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ABSENT } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { itemAddress, reportAddress } from "../addresses.ts";
import { CurveDialog } from "./curve-dialog.tsx";
import { progressTexts } from "./texts.ts";
import styles from "./progress.module.css";

type Contribution = PlanProgress["contributions"][number];

/** What each item brings to the result; the report it was taken from is one press away. */
export function Contributions(props: { progress: PlanProgress }) {
  const t = useTexts(progressTexts);
  const may = useMay();
  const [setting, setSetting] = useState<Contribution | null>(null);
  const isSetter = may("supervision.item_curve.set");
  const { item, department, weight, counted, points, planned, gap, period, edit } = t.columns;
  return (
    <Card title={t.table} isFlush>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[item, department, weight, counted, points, planned, gap, period, ...(isSetter ? [edit] : [])].map(
                (heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {props.progress.contributions.map((one) => (
              <tr key={one.itemId}>
                <th scope="row">
                  <Link to={itemAddress(one.itemId)}>{one.itemTitle}</Link>
                </th>
                <td>{one.departmentName}</td>
                <td className={styles.number}>{one.weight}</td>
                <td className={styles.number}>
                  <Counted one={one} />
                </td>
                <td className={styles.number}>{one.points ?? ABSENT}</td>
                <td className={styles.number}>{one.planned ?? ABSENT}</td>
                <td className={styles.number}>{one.gap ?? ABSENT}</td>
                <td>{one.reportId === null ? ABSENT : <Link to={reportAddress(one.reportId)}>{one.period}</Link>}</td>
                {isSetter && (
                  <td>
                    <Button size="small" aria-label={t.edit(one.itemTitle)} onClick={() => setSetting(one)}>
                      {t.editShort}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {setting && (
        <CurveDialog
          key={setting.itemId}
          itemId={setting.itemId}
          itemTitle={setting.itemTitle}
          onClose={() => setSetting(null)}
        />
      )}
    </Card>
  );
}

function Counted(props: { one: Contribution }) {
  const { counted, isMissing, isCapped, mayExceed } = props.one;
  const t = useTexts(progressTexts);
  return (
    <>
      {counted ?? ABSENT} {isMissing && <Tag tone="warn">{t.missing}</Tag>}
      {isCapped && <Tag tone="info">{t.capped}</Tag>}
      {mayExceed && <Tag tone="accent">{t.mayExceed}</Tag>}
    </>
  );
}
