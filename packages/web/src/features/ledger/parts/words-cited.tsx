import type { Citation as CitedWords } from "@zhigang/contract/ledger";
import type { ReactNode } from "react";
import { useMay } from "../../../api/session.ts";
import { Citation } from "../../../kit/citation/citation.tsx";
import { citationAddress } from "../addresses.ts";

/** 原文出处 with the way into the document; `children` replaces the plain quote by a marked one. */
export function WordsCited(props: { citation: CitedWords; path?: string | undefined; children?: ReactNode }) {
  const { citation, path, children } = props;
  const may = useMay();
  return (
    <Citation
      document={citation.documentTitle}
      path={path}
      {...(may("documents.document.read") && { to: citationAddress(citation) })}
    >
      {children ?? citation.quote}
    </Citation>
  );
}
