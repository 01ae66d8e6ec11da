import { PAPER_FORMATS, supervisionEndpoints } from "@zhigang/contract/supervision";
import { ISSUED_KIND_WORDS } from "@zhigang/domain/glossary";
import { useParams } from "react-router";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { supervisionTexts } from "../texts.ts";
import { FileButtons } from "./file-buttons.tsx";
import { PaperView } from "./paper-view.tsx";
import { usePaper } from "./queries.ts";
import { paperTexts } from "./texts.ts";
import styles from "./papers.module.css";

/** One issued paper: as it reads, and its files as they were issued. */
export function PaperDetailPage() {
  const { id = "" } = useParams();
  const t = useTexts(paperTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const format = useFormat();
  const paper = usePaper(id);
  const crumbs = [{ label: shared.room }, { label: t.title, to: "/supervision/papers" }];
  if (!paper.data) {
    return (
      <Page title={t.title} crumbs={crumbs}>
        {paper.error ? <ErrorState error={paper.error} onRetry={() => void paper.refetch()} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  const { title, number, kind, issuedAt, issuedBy, edition, sha256 } = paper.data;
  return (
    <Page
      title={title}
      description={`${number} · ${t.facts(format.moment(issuedAt), issuedBy)}`}
      crumbs={crumbs}
      aside={
        <>
          <Tag>{say(ISSUED_KIND_WORDS[kind])}</Tag>
          {edition > 1 && <Tag tone="warn">{t.edition(String(edition))}</Tag>}
        </>
      }
    >
      <div className={styles.stack}>
        <FileButtons
          endpoint={supervisionEndpoints.downloadPaper}
          formats={PAPER_FORMATS}
          inputFor={(each) => ({ params: { id }, query: { format: each } })}
        />
        <PaperView paper={paper.data.paper} />
        <p className={styles.source}>{t.fingerprint(sha256)}</p>
      </div>
    </Page>
  );
}
