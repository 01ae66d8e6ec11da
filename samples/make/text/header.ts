/** What stands in the `# key value` lines at the top of a text. */
export interface Header {
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly issued: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly recipients: string | null;
  readonly noticeTitle: string | null;
  readonly notice: string | null;
  readonly attachment: string | null;
  /** 填报单位 and cut-off of a work list. */
  readonly filled: string | null;
  readonly runningLevel: number | null;
}

/** Takes the header off a text; blank lines are dropped. */
export function readHeader(source: string): { readonly header: Header; readonly lines: readonly string[] } {
  const all = source.split("\n").filter((line) => line.trim() !== "");
  const entries = new Map(
    all.filter((line) => line.startsWith("# ")).map((line) => line.slice(2).split(/ (.*)/) as [string, string]),
  );
  const must = (key: string): string => {
    const value = entries.get(key);
    if (value === undefined) throw new Error(`a text without its ${key}`);
    return value;
  };
  const [from = "", to = ""] = must("period").split(" ");
  const running = entries.get("running-level");
  return {
    header: {
      title: must("title"),
      number: entries.get("number") ?? null,
      issuer: must("issuer"),
      issued: must("issued"),
      period: { from, to },
      recipients: entries.get("recipients") ?? null,
      noticeTitle: entries.get("notice-title") ?? null,
      notice: entries.get("notice") ?? null,
      attachment: entries.get("attachment") ?? null,
      filled: entries.get("filled") ?? null,
      runningLevel: running === undefined ? null : Number(running),
    },
    lines: all.filter((line) => !line.startsWith("# ")),
  };
}

/** `2026年1月16日`. */
export function writtenDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
