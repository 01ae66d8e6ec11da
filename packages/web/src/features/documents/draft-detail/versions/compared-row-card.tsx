import type { ComparedItem, ComparedRow, DraftComparison } from "@zhigang/contract/documents";
import type { VersionStatus } from "@zhigang/domain/documents";
import { wordDifferences } from "@zhigang/domain/documents";
import { Link } from "react-router";
import { Button } from "../../../../kit/button/button.tsx";
import { useDeadlineText } from "../../../../kit/deadline/use-deadline-text.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../../kit/tag/tag.tsx";
import { versionTexts } from "./version-texts.ts";
import styles from "./versions.module.css";

const TONES = { same: "idle", changed: "warn", added: "ok", dropped: "bad" } as const satisfies Record<
  VersionStatus,
  string
>;

/** One item in both versions: the words laid over each other, and what differs in what they say. */
export function ComparedRowCard(props: {
  row: ComparedRow;
  comparison: DraftComparison;
  onPart: ((row: ComparedRow) => void) | undefined;
}) {
  const { row, comparison, onPart } = props;
  const t = useTexts(versionTexts);
  const { earlier, now } = row;
  return (
    <li className={styles.row}>
      <RowHead row={row} onPart={onPart} />
      <div className={styles.sides}>
        {earlier && (
          <Side
            name={t.earlier}
            item={earlier}
            documentId={comparison.earlier.documentId}
            other={now}
            shows="dropped"
          />
        )}
        {now && <Side name={t.now} item={now} documentId={comparison.documentId} other={earlier} shows="added" />}
      </div>
    </li>
  );
}

/** What became of the item, and in which fields. */
function RowHead({ row, onPart }: { row: ComparedRow; onPart: ((row: ComparedRow) => void) | undefined }) {
  const t = useTexts(versionTexts);
  const { status, changed } = row;
  const item = row.now ?? row.earlier;
  const fields = changed.map((field) => t.fields[field as keyof typeof t.fields] ?? field).join(t.comma);
  return (
    <div className={styles.rowHead}>
      <StatusTag tone={TONES[status]} word={t.statuses[status]} />
      {row.isMoved && <Tag tone="info">{t.moved}</Tag>}
      {item?.isRejected && <Tag>{t.rejected}</Tag>}
      <span className={styles.rowTitle} lang="zh-CN">
        {item?.title}
      </span>
      <Tag>{t.kinds[row.kind]}</Tag>
      {fields !== "" && <span className={styles.facts}>{t.changedIn(fields)}</span>}
      {onPart && canBeParted(row) && (
        <Button size="small" kind="quiet" onClick={() => onPart(row)}>
          {t.notSame}
        </Button>
      )}
    </div>
  );
}

/** Two items that were paired, in a draft that is still open. */
function canBeParted({ earlier, now, version }: ComparedRow): boolean {
  return earlier !== null && now !== null && version !== null;
}

/** One version: its words with what only it has marked, who, when, and the way to the paper. */
function Side(props: {
  name: string;
  item: ComparedItem;
  documentId: string;
  other: ComparedItem | null;
  shows: "dropped" | "added";
}) {
  const { name, item, documentId, other, shows } = props;
  const t = useTexts(versionTexts);
  const deadlineText = useDeadlineText();
  const stretches = other
    ? shows === "added"
      ? wordDifferences(other.words, item.words)
      : wordDifferences(item.words, other.words)
    : [{ kind: "same" as const, words: item.words }];
  const Mark = shows === "added" ? "ins" : "del";
  const facts = [
    item.leads.join("、"),
    item.supports.join("、"),
    item.deadline === null ? "" : deadlineText(item.deadline),
    item.value ?? "",
  ];
  return (
    <section className={styles.side} aria-label={name}>
      <h3 className={styles.sideName}>
        {name} ·{" "}
        <Link
          className={styles.source}
          lang={item.path === "" ? undefined : "zh-CN"}
          to={`/documents/${documentId}?span=${item.span[0]}-${item.span[1]}`}
        >
          {item.path || t.kinds.target}
        </Link>
      </h3>
      <p className={styles.words} lang="zh-CN">
        {stretches
          .filter(({ kind }) => kind === "same" || kind === shows)
          .map(({ kind, words }, index) =>
            // Stretches have no name of their own; they never change their order.
            // oxlint-disable-next-line react/no-array-index-key -- see above
            kind === "same" ? <span key={index}>{words}</span> : <Mark key={index}>{words}</Mark>,
          )}
      </p>
      <p className={styles.facts} lang="zh-CN">
        {facts.filter((fact) => fact !== "").join(" · ") || t.none}
      </p>
    </section>
  );
}
