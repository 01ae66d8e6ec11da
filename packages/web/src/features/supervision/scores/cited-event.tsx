import type { ScoreCardDetail } from "@zhigang/contract/supervision";
import { CITED_SOURCE_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { useWord } from "../../../kit/language/texts.ts";
import { itemAddress, reportAddress, sheetAddress } from "../addresses.ts";

type Cited = ScoreCardDetail["frozenScore"]["points"][number]["cites"][number];

/** 依据: the act, report, light or sheet that a point comes from, one press away; a statement stands on this page. */
export function CitedEvent({ cited }: { cited: Cited }) {
  const say = useWord();
  const words = `${say(CITED_SOURCE_WORDS[cited.source])} ${cited.on}`;
  const [, about = ""] = /^\w+:([0-9a-f-]{36})/.exec(cited.id) ?? [];
  switch (cited.source) {
    case "report":
      return <Link to={reportAddress(about)}>{words}</Link>;
    case "sheet":
      return <Link to={sheetAddress(about)}>{words}</Link>;
    case "act":
    case "light":
      return <Link to={itemAddress(about)}>{words}</Link>;
    case "statement":
      return <a href={`#statement-${cited.id}`}>{words}</a>;
  }
}
