import { useMemo, useState } from "react";
import { ErrorState } from "../../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Skeleton } from "../../../../kit/skeleton/skeleton.tsx";
import frame from "../original.module.css";
import type { OriginalProps } from "../original-props.ts";
import { originalTexts } from "../original-texts.ts";
import { useOriginalContent } from "../use-original-content.ts";
import { useLitWords } from "../words/use-lit-words.ts";
import type { DrawnOriginal } from "../words/use-lit-words.ts";
import { framePage } from "./tame-page.ts";
import styles from "./page.module.css";

/** A saved web page in a frame in which nothing runs and nothing is fetched. */
export function PageView(props: OriginalProps) {
  const t = useTexts(originalTexts);
  const bytes = useOriginalContent(props.documentId);
  const [drawn, setDrawn] = useState<DrawnOriginal | null>(null);
  const page = useMemo(() => bytes.data && framePage(new TextDecoder().decode(bytes.data)), [bytes.data]);
  const { blocks } = props.content;
  const opening = useMemo(() => blocks[0]?.span ?? null, [blocks]);
  useLitWords(drawn, props, opening);
  if (bytes.isError) return <ErrorState error={bytes.error} onRetry={() => void bytes.refetch()} />;
  if (!page) return <Skeleton lines={12} />;
  return (
    <div className={frame.frame}>
      <iframe
        className={styles.page}
        title={t.pageFrame}
        // Same origin, so that words can be lit from outside; without `allow-scripts` nothing inside can make use of it.
        sandbox="allow-same-origin"
        srcDoc={page}
        onLoad={(event) => {
          const body = event.currentTarget.contentDocument?.body;
          const main = body?.querySelector("main");
          if (body && main) setDrawn({ root: main, layer: body });
        }}
      />
    </div>
  );
}
