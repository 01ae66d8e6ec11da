import { documentsEndpoints } from "@zhigang/contract/documents";
import type { OriginalKind } from "@zhigang/contract/documents";
import { lazy, Suspense } from "react";
import type { ComponentType } from "react";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import type { OriginalProps } from "./original-props.ts";
import { originalTexts } from "./original-texts.ts";
import styles from "./original.module.css";

const PdfView = lazy(async () => ({ default: (await import("./pdf/pdf-view.tsx")).PdfView }));
const WordView = lazy(async () => ({ default: (await import("./word/word-view.tsx")).WordView }));
const PageView = lazy(async () => ({ default: (await import("./page/page-view.tsx")).PageView }));
const SheetView = lazy(async () => ({ default: (await import("./sheet/sheet-view.tsx")).SheetView }));
const PlainView = lazy(async () => ({ default: (await import("./plain/plain-view.tsx")).PlainView }));

const VIEWS: Readonly<Partial<Record<OriginalKind, ComponentType<OriginalProps>>>> = {
  pdf: PdfView,
  word: WordView,
  page: PageView,
  sheet: SheetView,
  text: PlainView,
};

/** 原件: the paper as it looked; the words of `span` are lit in it, and a pressed place tells where it stands in the text. */
export function OriginalView(props: OriginalProps) {
  const t = useTexts(originalTexts);
  const view = useEndpoint(documentsEndpoints.getOriginalView, { params: { id: props.documentId } });
  if (view.isError) return <ErrorState error={view.error} onRetry={() => void view.refetch()} />;
  if (!view.data) return <Loading />;
  const View = VIEWS[view.data.kind];
  if (!View) return <EmptyState title={t.none}>{t.noneWords}</EmptyState>;
  return (
    <Suspense fallback={<Loading />}>
      <View key={props.documentId} {...props} />
    </Suspense>
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton lines={12} />
    </div>
  );
}
