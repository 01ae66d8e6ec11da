const FIRST = 0x4e00;
const COUNT = 0x51a5;
const STEP = 1009;
/** What the grammars read a plan by stays as it is, so that a copy has the same tasks. */
const GRAMMAR = new Set(
  "一二三四五六七八九十百千万亿（）年月日底前到至第章节条项个家套台条牵头配合负责单位按职责分工等市省区县局委办厅部门政府主要目标任务重点保障措施总体要求",
);

/** A plan several times as long: every copy after the first says other things in the same form. */
export function growPlan(text: string, size: number): string {
  return Array.from({ length: size }, (_, copy) => (copy === 0 ? text : inOtherWords(text, copy))).join("\n");
}

function inOtherWords(text: string, copy: number): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const code = character.charCodeAt(0) - FIRST;
    if (GRAMMAR.has(character) || code < 0 || code >= COUNT) return character;
    return String.fromCharCode(FIRST + ((code + copy * STEP) % COUNT));
  });
}
