/** Characters so frequent in any modern Chinese text that a page of it without them is no Chinese. */
const FREQUENT = new Set(
  "的一和在是了不有中人大为上个国我以要他时来用们到年月日地出会发展建设工作市区县部门局委政府实施推进加强完善提升开单位责任配合牵头重点任务目标项目企业服务管理技术产业创新全面行动计划等及与对各级制度体系能力支持积极组织落实序号附件通知关于第二三四五六七八九十前底名称电话表",
);
/** In real text about half of all Chinese characters are frequent ones; misread bytes give a few per cent. */
const FREQUENT_SHARE = 0.12;

/** How much of a text reads as Chinese office prose, from 0 to 1. */
export function plausibility(text: string): number {
  let known = 0;
  let han = 0;
  let frequent = 0;
  let length = 0;
  for (const character of text) {
    length += 1;
    const point = character.codePointAt(0) ?? 0;
    if (isHan(point)) {
      han += 1;
      if (FREQUENT.has(character)) frequent += 1;
    }
    if (isExpected(point)) known += 1;
  }
  if (length === 0) return 1;
  const isForeign = han > 8 && frequent / han < FREQUENT_SHARE;
  return (known / length) * (isForeign ? 0.5 : 1) + (han === 0 ? 0 : frequent / han / 1000);
}

/** Whether a text holds control characters that no text file has. */
export function looksBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f]/g)?.length ?? 0;
  return text.includes("\u0000") || controls > 2 + text.length / 2000;
}

function isHan(point: number): boolean {
  return (
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0x20000 && point <= 0x3ffff)
  );
}

/** Ranges of characters that Chinese office text is written with. */
const EXPECTED: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x20, 0x7e],
  [0x3000, 0x301f],
  [0xff00, 0xffe6],
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x2010, 0x203b],
  [0x2460, 0x24ff],
  [0x25a0, 0x2606],
  [0x2103, 0x2103],
  [0x2264, 0x2265],
  [0xa0, 0xb7],
  [0xd7, 0xd7],
];

function isExpected(point: number): boolean {
  return EXPECTED.some(([first, last]) => point >= first && point <= last);
}
