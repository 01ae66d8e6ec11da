import type { Citation as CitedPlace } from "@zhigang/contract/ledger";
import { useMay } from "../../../api/session.ts";
import { Citation } from "../../../kit/citation/citation.tsx";

/** What a plan says, in its own words, with the way to their place. */
export function CitedWords(props: { citation: CitedPlace }) {
  const { documentId, documentTitle, span, quote } = props.citation;
  const may = useMay();
  const to = `/documents/${documentId}?span=${span[0]}-${span[1]}`;
  return (
    <Citation document={documentTitle} {...(may("documents.document.read") && { to })}>
      {quote}
    </Citation>
  );
}
