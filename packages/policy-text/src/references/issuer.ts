import { lexicon } from "../words/lexicon.ts";

const BODY_ENDS = lexicon(
  "院 部 委 局 厅 府 办 会 署 行 市委 省委 区委 中央 国家 省 市 军委 总局 办公厅 办公室 人大 政协 法院",
);
const BEFORE_BODY = lexicon(
  "根据 按照 依据 落实 贯彻 执行 依照 遵循 对照 结合 贯彻落实 关于 以及 印发 出台 发布 制定 实施 深入 认真 全面 和 及 与 衔接 对接 的 按 依 严格 " +
    "贯彻执行 修订 起草 推动 推进 依托",
);
const STOPS: ReadonlySet<string> = new Set("，。；：！？\n\t“”（）《》");
const LONGEST = 40;

/** The body named directly before a title: 国务院《…》, 市委、市政府《…》; null where none is. */
export function issuerBefore(reading: string, title: number, floor: number): string | null {
  const end = reading[title - 1] === " " ? title - 1 : title;
  const lowest = Math.max(floor, end - LONGEST);
  let start = end;
  while (start > lowest && !STOPS.has(reading[start - 1] ?? "")) {
    if (start < end && BEFORE_BODY.endingAt(reading, start, lowest) !== null && !isInsideName(reading, start)) break;
    start--;
  }
  const name = lastBodies(reading.slice(start, end));
  return name !== "" && BODY_ENDS.endingAt(name, name.length) !== null ? name : null;
}

/** 工业和信息化部, 国家发展和改革委员会: 和 inside a name does not end it. */
function isInsideName(reading: string, at: number): boolean {
  return reading[at - 1] === "和" && (reading.startsWith("信息化", at) || reading.startsWith("改革", at));
}

/** Of 建设、市委、市政府 only the bodies: parts are dropped from the front until one is a body. */
function lastBodies(words: string): string {
  const parts = words.trim().split("、");
  let first = parts.length - 1;
  while (first > 0 && BODY_ENDS.endingAt(parts[first - 1] ?? "", (parts[first - 1] ?? "").length) !== null) first--;
  return parts.slice(first).join("、");
}
