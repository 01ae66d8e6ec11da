import type { ConsequenceDetail } from "@zhigang/contract/supervision";
import { CONSEQUENCE_SOURCE_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { itemAddress, scoreCardAddress } from "../addresses.ts";
import { consequenceTexts } from "./texts.ts";

const SOURCE_ADDRESSES = {
  item: itemAddress,
  score_card: scoreCardAddress,
  bulletin: (id: string) => `/supervision/bulletins/${id}`,
} as const;

/** For which unit, out of what, under which number. */
export function ConsequenceInShort({ proposal }: { proposal: ConsequenceDetail }) {
  const t = useTexts(consequenceTexts);
  const say = useWord();
  const format = useFormat();
  const { source, sourceId, sourceTitle, departmentName, number, draftedBy, draftedAt } = proposal;
  return (
    <Card title={t.inShort}>
      <KeyValueList
        items={[
          { label: t.department, value: departmentName },
          {
            label: `${t.source} · ${say(CONSEQUENCE_SOURCE_WORDS[source])}`,
            value: <Link to={SOURCE_ADDRESSES[source](sourceId)}>{sourceTitle}</Link>,
          },
          { label: t.columns.number, value: number ?? t.unnumbered },
          { label: t.columns.drafted, value: `${draftedBy} ${format.moment(draftedAt)}` },
        ]}
      />
    </Card>
  );
}
