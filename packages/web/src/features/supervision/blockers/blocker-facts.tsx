import type { BlockerDetail } from "@zhigang/contract/supervision";
import { BLOCKER_KIND_WORDS, BLOCKER_LEVEL_WORDS, BLOCKER_PARTY_WORDS, ROLE_WORDS } from "@zhigang/domain/glossary";
import type { BlockerParty } from "@zhigang/domain/supervision";
import { Link } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { itemAddress, reportAddress } from "../addresses.ts";
import { SolveBy } from "./solve-by.tsx";
import { blockerTexts } from "./texts.ts";
import styles from "./blockers.module.css";

/** Beside a blocker: whose it is, by when, who is waited for, and to which item it belongs. */
export function BlockerFacts({ blocker }: { blocker: BlockerDetail }) {
  const t = useTexts(blockerTexts);
  const say = useWord();
  const format = useFormat();
  const holder = say(ROLE_WORDS[blocker.level === "leader" ? "leader" : "supervision_office"]);
  const nameOf = (party: BlockerParty) => (party === "holder" ? holder : say(BLOCKER_PARTY_WORDS[party]));
  const waiting = [...new Set(blocker.waitingFor.map(nameOf))].join(" · ");
  return (
    <div className={styles.stack}>
      <Card title={t.facts}>
        <KeyValueList
          items={[
            { label: t.columns.owner, value: blocker.ownerName ?? t.noOwner },
            { label: t.columns.solveBy, value: <SolveBy blocker={blocker} /> },
            { label: t.columns.level, value: say(BLOCKER_LEVEL_WORDS[blocker.level]) },
            { label: t.kind, value: say(BLOCKER_KIND_WORDS[blocker.kind]) },
            {
              label: t.raisedBy,
              value: t.raised(blocker.raisedByName, blocker.raisedByPerson, format.day(blocker.raisedOn)),
            },
            ...(waiting === "" ? [] : [{ label: t.waitingFor, value: waiting }]),
            ...(blocker.settledOn === null ? [] : [{ label: t.settledOn, value: format.day(blocker.settledOn) }]),
          ]}
        />
      </Card>
      <Card title={t.item}>
        {blocker.isItemSeen ? (
          <Link to={itemAddress(blocker.itemId)}>{blocker.itemTitle}</Link>
        ) : (
          <span>{blocker.itemTitle}</span>
        )}
        <div className={styles.soft}>{blocker.itemNumber}</div>
        {blocker.reportId !== null && blocker.isItemSeen && (
          <Link to={reportAddress(blocker.reportId)}>{t.fromReport}</Link>
        )}
      </Card>
    </div>
  );
}
