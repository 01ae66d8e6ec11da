import type { ItemDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useParams } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { ItemBlockersCard } from "../blockers/item-blockers-card.tsx";
import { ItemConsequencesCard } from "../consequences/item-consequences-card.tsx";
import { ConclusionCard } from "../control/conclusion-card.tsx";
import { OverlapNotice } from "../control/overlap-notice.tsx";
import { RemitCard } from "../control/remit-card.tsx";
import { ItemInstructionsCard } from "../instructions/item-instructions-card.tsx";
import { ItemLightsCard } from "../lights/item-lights-card.tsx";
import { ItemDecisionsCard } from "../meetings/item-decisions-card.tsx";
import { useItem, useOverlaps } from "../queries.ts";
import { ItemSheetsCard } from "../sheets/item-sheets-card.tsx";
import { supervisionTexts } from "../texts.ts";
import { ActDialog } from "./act-dialog/act-dialog.tsx";
import type { Action } from "./act-dialog/act-fields.ts";
import { ChildItems } from "./child-items.tsx";
import { ClockDrawer } from "./clock-drawer.tsx";
import { ItemCourse } from "./item-course.tsx";
import { AboutCard, DutyCard, TimeCard } from "./item-facts.tsx";
import { ItemMarks } from "./item-marks.tsx";
import { ItemSource } from "./item-source.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

/** The page of one item: what is required and what was done, beside it who, when and whose turn it is. */
export function ItemDetailPage() {
  const { id = "" } = useParams();
  const item = useItem(id);
  if (item.isError) return <ErrorState error={item.error} onRetry={() => void item.refetch()} />;
  if (!item.data) return <PageSkeleton />;
  return <ItemSheet key={item.data.id} item={item.data} onRefused={() => void item.refetch()} />;
}

function ItemSheet({ item, onRefused }: { item: ItemDetail; onRefused: () => void }) {
  const t = useTexts(itemTexts);
  const shared = useTexts(supervisionTexts);
  const [action, setAction] = useState<Action | null>(null);
  const [isExplaining, setIsExplaining] = useState(false);
  return (
    <Page
      title={item.title}
      crumbs={[{ label: shared.items, to: "/supervision/items" }]}
      description={<ItemMarks item={item} />}
      actions={<StepButtons item={item} onStep={setAction} />}
    >
      <div className={styles.sheet}>
        <div className={styles.main}>
          {item.status === "proposed" && <OverlapsOf id={item.id} />}
          <Card title={t.requirement}>
            <p className={styles.words}>{item.requirement}</p>
          </Card>
          <RemitCard item={item} />
          <ItemInstructionsCard itemId={item.id} />
          {item.taskId !== null && <ItemSource taskId={item.taskId} />}
          {item.children.length > 0 && <ChildItems items={item.children} />}
          <Card title={t.course}>
            <ItemCourse acts={item.acts} />
          </Card>
        </div>
        <div className={styles.side}>
          <ItemLightsCard item={item} />
          <ItemBlockersCard item={item} />
          <TimeCard item={item} onExplain={() => setIsExplaining(true)} />
          <DutyCard item={item} />
          <ConclusionCard item={item} />
          <ItemDecisionsCard item={item} />
          <ItemSheetsCard item={item} />
          <ItemConsequencesCard item={item} />
          <AboutCard item={item} />
        </div>
      </div>
      {action !== null && (
        <ActDialog key={action} item={item} action={action} onRefused={onRefused} onClose={() => setAction(null)} />
      )}
      <ClockDrawer id={item.id} isOpen={isExplaining} onClose={() => setIsExplaining(false)} />
    </Page>
  );
}

/** What supervises the same already, before the item is filed. */
function OverlapsOf({ id }: { id: string }) {
  return <OverlapNotice overlaps={useOverlaps(id).data?.items ?? []} />;
}
