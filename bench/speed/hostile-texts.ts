/** A text made to be slow to read. */
export interface HostileText {
  readonly name: string;
  readonly build: (bytes: number) => string;
}

const MIXED =
  "一、（一）1．到2020年，《关于（〔2017〕35号建设5家、3至5个、100亿元（市甲局、市乙局等按职责分工负责）；2021-2022年持续推进。\n";

/** Ten megabytes each: what a grammar may trip over when it looks back or ahead without end. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  { name: "mixed grammar, one line each", build: (bytes) => repeat(MIXED, bytes) },
  { name: "mixed grammar, one single line", build: (bytes) => repeat(MIXED.trim(), bytes) },
  { name: "opening brackets only", build: (bytes) => repeat("（", bytes) },
  { name: "opening title marks only", build: (bytes) => repeat("《", bytes) },
  { name: "digits only", build: (bytes) => repeat("7", bytes) },
  { name: "Chinese numerals only", build: (bytes) => repeat("一百万亿", bytes) },
  { name: "numbering labels only", build: (bytes) => repeat("（一）1.1.①", bytes) },
  { name: "dates without an end", build: (bytes) => repeat("到2020年，", bytes) },
  { name: "names without an end", build: (bytes) => `（${repeat("市甲局、", bytes)}` },
  { name: "nested brackets", build: (bytes) => repeat("（", bytes / 2) + repeat("）", bytes / 2) },
  { name: "tabs only", build: (bytes) => repeat("\t", bytes) },
  { name: "blank lines only", build: (bytes) => repeat("\n", bytes) },
  {
    name: "table rows",
    build: (bytes) => `序号\t任务\t牵头单位\t配合单位\n${repeat("1\t建设5家中心\t市甲局\t市乙局、市丙局\n", bytes)}`,
  },
  {
    name: "titles and numbers apart",
    build: (bytes) => repeat("《关于甲》", bytes / 2) + repeat("国发〔2020〕1号、", bytes / 2),
  },
  {
    name: "short names without an end",
    build: (bytes) => repeat("《关于加快甲的意见》（以下简称《意见》），落实《乙》。", bytes),
  },
  { name: "a rule that never ends", build: (bytes) => `列第一位${repeat("的", bytes)}` },
  { name: "spaces only", build: (bytes) => repeat(" ", bytes) },
];

function repeat(unit: string, bytes: number): string {
  return unit.repeat(Math.ceil(bytes / new TextEncoder().encode(unit).length));
}
