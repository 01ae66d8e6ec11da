import { documentsEndpoints } from "@zhigang/contract/documents";
import { useMemo } from "react";
import { useParams, useSearchParams } from "react-router";
import { addressOf } from "../../../api/call-endpoint.ts";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import type { MarginBar } from "../paper/margin-bar.ts";
import { OriginalView } from "../original/original-view.tsx";
import { useSideView } from "../original/use-side-view.ts";
import { ViewSwitch } from "../original/view-switch.tsx";
import { headingsOf } from "../paper/outline-of.ts";
import { OutlineNavigation } from "../paper/outline-navigation.tsx";
import { Paper } from "../paper/paper.tsx";
import { documentTexts } from "../texts.ts";
import styles from "./document-detail.module.css";

/** 原文: a document as it reads; `?span=120-180` lights the words that a citation means. */
export function DocumentDetailPage() {
  const t = useTexts(documentTexts);
  const format = useFormat();
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [view] = useSideView();
  const document = useEndpoint(documentsEndpoints.getDocument, { params: { id } });
  const content = useEndpoint(documentsEndpoints.getDocumentContent, { params: { id } });
  const span = useMemo(() => readSpan(search.get("span")), [search]);
  const cited = useMemo(() => citedIn(span), [span]);
  const failed = [document, content].find((each) => each.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!document.data || !content.data) return <PageSkeleton />;
  const { title, documentNumber, issuingAuthority, issuedOn, fileName } = document.data;
  const headings = headingsOf(content.data.sections);
  return (
    <Page
      title={title}
      width="full"
      crumbs={[{ label: t.title, to: "/documents" }]}
      description={[issuingAuthority, documentNumber, issuedOn && format.day(issuedOn), fileName]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          <ViewSwitch />
          <a
            className={styles.download}
            href={addressOf(documentsEndpoints.downloadDocument, { params: { id } })}
            download
          >
            {t.download}
          </a>
        </>
      }
    >
      <div className={styles.columns}>
        {headings.length > 0 && (
          <OutlineNavigation
            headings={headings}
            onGo={(start) => setSearch((before) => withSpan(before, start), { replace: true })}
          />
        )}
        {view === "original" ? (
          <OriginalView
            documentId={id}
            content={content.data}
            span={span && wholeLine(content.data.text, span)}
            onSelect={undefined}
          />
        ) : (
          /* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard (WCAG 2.1.1) */
          <div className={styles.desk} tabIndex={0} role="region" aria-label={title}>
            <Paper content={content.data} {...cited} litId={CITED} focus={span} />
          </div>
        )}
      </div>
    </Page>
  );
}

function withSpan(before: URLSearchParams, start: number): URLSearchParams {
  const after = new URLSearchParams(before);
  after.set("span", `${start}-${start + 1}`);
  return after;
}

/** A heading is cited by its first letter; its line is what can be found again. */
function wholeLine(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  if (end - start > 1) return [start, end];
  const lineEnd = text.indexOf("\n", start);
  return [start, Math.min(lineEnd < 0 ? text.length : lineEnd, start + 40)];
}

const CITED = "cited";
/** Longer stretches are told by their ground: a frame around every line would be noise. */
const WORDS_MARKED = 60;

function citedIn(span: readonly [number, number] | null): { marks?: TextMark[]; bars?: MarginBar[] } {
  if (!span) return {};
  const [start, end] = span;
  return end - start > WORDS_MARKED
    ? { bars: [{ id: CITED, start, end, tone: "task" }] }
    : { marks: [{ id: CITED, start, end, tone: "search" }] };
}

function readSpan(text: string | null): readonly [number, number] | null {
  const match = /^(\d+)-(\d+)$/.exec(text ?? "");
  return match ? [Number(match[1]), Number(match[2])] : null;
}
