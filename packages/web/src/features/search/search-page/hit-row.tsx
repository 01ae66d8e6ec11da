import type { PassagePlace, SearchHit } from "@zhigang/contract/documents";
import { deadlineText } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { DocumentWords } from "../../../kit/citation/citation.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { DepartmentTag, Tag } from "../../../kit/tag/tag.tsx";
import { TextHighlight } from "../../../kit/text-highlight/text-highlight.tsx";
import { searchTexts } from "../texts.ts";
import styles from "./search-page.module.css";

/** One hit: its title, its words with what was found marked, and where it stands. The whole of it leads there. */
export function HitRow(props: { hit: SearchHit; isRanked: boolean; onOpen: () => void }) {
  const { hit, isRanked, onOpen } = props;
  return (
    <li className={styles.hit}>
      <Link to={addressOf(hit)} className={styles.hitLink} data-hit onClick={onOpen}>
        <span className={styles.hitHead}>
          <Icon name={ICONS[hit.kind]} className={styles.hitIcon} />
          <span className={styles.hitTitle}>
            <TextHighlight text={hit.title} marks={marked(hit.titleMarks)} />
          </span>
          <Aside hit={hit} isRanked={isRanked} />
        </span>
        {hit.text !== "" && <Words hit={hit} />}
        <Place hit={hit} />
      </Link>
    </li>
  );
}

const ICONS = {
  department: "department",
  document: "document",
  passage: "quote",
  task: "table",
  target: "target",
} as const;

function Words({ hit }: { hit: SearchHit }) {
  const t = useTexts(searchTexts);
  if (hit.kind === "department") return <span className={styles.hitPlace}>{t.foundAs(hit.text)}</span>;
  const words = <TextHighlight text={hit.text} marks={marked(hit.textMarks)} />;
  return (
    <span className={classNames(styles.hitWords, hit.kind === "document" && styles.hitPlace)}>
      {hit.kind === "document" ? words : <DocumentWords>{words}</DocumentWords>}
    </span>
  );
}

function Aside({ hit, isRanked }: { hit: SearchHit; isRanked: boolean }) {
  const t = useTexts(searchTexts);
  return (
    <span className={styles.hitAside}>
      {hit.isInReview && <Tag tone="warn">{t.isInReview}</Tag>}
      {hit.isEnded && <Tag tone="idle">{t.ended}</Tag>}
      {isRanked && hit.kind === "passage" && <span title={t.rankHelp}>{t.rank[hit.rank]}</span>}
    </span>
  );
}

/** Where it stands: headings, page, row; for tasks and targets the plan, the lead and the time. */
function Place({ hit }: { hit: SearchHit }) {
  const language = useLanguage();
  const place = usePlaceWords(hit.place);
  const beside =
    hit.kind === "passage" ? place : [hit.planTitle, hit.path].filter((part) => part !== null && part !== "");
  const time = hit.deadline === null ? null : deadlineText(hit.deadline, language);
  if (beside.length === 0 && hit.ownerName === null && time === null) return null;
  return (
    <span className={styles.hitPlace}>
      {beside.length > 0 && <span>{beside.join(" › ")}</span>}
      {hit.ownerName !== null && <DepartmentTag name={hit.ownerName} />}
      {time !== null && (
        <span className={styles.hitTime}>
          <Icon name="clock" />
          {time}
        </span>
      )}
    </span>
  );
}

/** The headings above a passage, its page or row. */
export function usePlaceWords(place: PassagePlace | null): string[] {
  const t = useTexts(searchTexts);
  if (place === null) return [];
  return [
    ...place.section,
    ...(place.sheet === null ? [] : [place.sheet]),
    ...(place.page === null ? [] : [t.pageAt(place.page)]),
    ...(place.row === null ? [] : [t.rowAt(place.row)]),
  ];
}

function addressOf({ kind, id, place }: SearchHit): string {
  switch (kind) {
    case "department":
      return `/ledger/departments?departmentId=${id}`;
    case "document":
      return `/documents/${id}`;
    case "task":
      return `/ledger/tasks/${id}`;
    case "target":
      return `/ledger/targets?open=${id}`;
    case "passage":
      return passageAddress(place);
  }
}

/** The reading view with the words lit. */
export function passageAddress(place: PassagePlace | null): string {
  return place === null ? "/documents" : `/documents/${place.documentId}?span=${place.span[0]}-${place.span[1]}`;
}

/** Marks of the search on a text. */
export function marked(spans: readonly (readonly [number, number])[]) {
  return spans.map(([start, end]) => ({ start, end, tone: "search" as const }));
}
