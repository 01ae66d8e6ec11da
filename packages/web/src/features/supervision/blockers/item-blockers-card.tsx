import type { ItemDetail } from "@zhigang/contract/supervision";
import { BLOCKER_LEVEL_WORDS, BLOCKER_STATUS_WORDS } from "@zhigang/domain/glossary";
import { SETTLED_BLOCKERS } from "@zhigang/domain/supervision";
import { useState } from "react";
import { Link } from "react-router";
import { useMay, useSession } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { blockerAddress } from "../addresses.ts";
import { BLOCKER_LEVEL_TONES, BLOCKER_STATUS_TONES } from "./blocker-status.ts";
import { useBlockers } from "./queries.ts";
import { RaiseBlockerDialog } from "./raise-blocker-dialog.tsx";
import { SolveBy } from "./solve-by.tsx";
import { blockerTexts } from "./texts.ts";
import styles from "./blockers.module.css";

/** What keeps one item from going on: the open blockers first, and the way to raise one for its lead. */
export function ItemBlockersCard({ item }: { item: ItemDetail }) {
  const t = useTexts(blockerTexts);
  const say = useWord();
  const may = useMay();
  const departmentId = useSession()?.department?.id;
  const { items } = useBlockers({ itemId: item.id });
  const [isRaising, setIsRaising] = useState(false);
  const isLead = item.duties.some((duty) => duty.role !== "support" && duty.departmentId === departmentId);
  const isSettled = ({ status }: (typeof items)[number]) => SETTLED_BLOCKERS.includes(status);
  const shown = [...items.filter((one) => !isSettled(one)), ...items.filter(isSettled)];
  return (
    <Card
      title={t.card}
      {...(isLead &&
        may("supervision.blocker.raise") && {
          actions: (
            <Button size="small" onClick={() => setIsRaising(true)}>
              {t.raise}
            </Button>
          ),
        })}
    >
      {shown.length === 0 && <span className={styles.soft}>{t.none}</span>}
      <ul className={styles.list}>
        {shown.map((blocker) => (
          <li key={blocker.id} className={styles.entry}>
            <Link to={blockerAddress(blocker.id)}>{blocker.title}</Link>
            <span className={styles.marks}>
              <StatusTag tone={BLOCKER_STATUS_TONES[blocker.status]} word={say(BLOCKER_STATUS_WORDS[blocker.status])} />
              {!isSettled(blocker) && blocker.level !== "unit" && (
                <Tag tone={BLOCKER_LEVEL_TONES[blocker.level]}>{say(BLOCKER_LEVEL_WORDS[blocker.level])}</Tag>
              )}
            </span>
            {!isSettled(blocker) && (
              <span className={styles.soft}>
                {blocker.ownerName ?? t.noOwner} <SolveBy blocker={blocker} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {isRaising && (
        <RaiseBlockerDialog start={{ itemId: item.id, itemTitle: item.title }} onClose={() => setIsRaising(false)} />
      )}
    </Card>
  );
}
