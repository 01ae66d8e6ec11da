import type { Blocker } from "@zhigang/contract/supervision";
import { BLOCKER_LEVEL_WORDS, BLOCKER_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { Link } from "react-router";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { blockerAddress, itemAddress } from "../addresses.ts";
import { BLOCKER_LEVEL_TONES, BLOCKER_STATUS_TONES } from "./blocker-status.ts";
import { SolveBy } from "./solve-by.tsx";
import { blockerTexts } from "./texts.ts";

/** The columns of the ledger of blockers. */
export function useBlockerColumns(): Column<Blocker>[] {
  const { columns: t, noOwner } = useTexts(blockerTexts);
  const say = useWord();
  return useMemo(
    () => [
      {
        key: "title",
        title: t.title,
        width: 230,
        grow: 3,
        render: ({ id, title }) => (
          <Link to={blockerAddress(id)} title={title}>
            {title}
          </Link>
        ),
      },
      {
        key: "status",
        title: t.status,
        width: 140,
        render: ({ status }) => (
          <StatusTag tone={BLOCKER_STATUS_TONES[status]} word={say(BLOCKER_STATUS_WORDS[status])} />
        ),
      },
      {
        key: "level",
        title: t.level,
        width: 125,
        render: ({ level }) => <Tag tone={BLOCKER_LEVEL_TONES[level]}>{say(BLOCKER_LEVEL_WORDS[level])}</Tag>,
      },
      { key: "owner", title: t.owner, width: 150, grow: 1, render: ({ ownerName }) => ownerName ?? noOwner },
      { key: "solveBy", title: t.solveBy, width: 170, render: (blocker) => <SolveBy blocker={blocker} /> },
      {
        key: "item",
        title: t.item,
        width: 240,
        grow: 2,
        render: ({ itemId, itemTitle, isItemSeen }) =>
          isItemSeen ? (
            <Link to={itemAddress(itemId)} title={itemTitle}>
              {itemTitle}
            </Link>
          ) : (
            itemTitle
          ),
      },
      { key: "number", title: t.number, width: 150, render: ({ number }) => number },
    ],
    [t, noOwner, say],
  );
}
