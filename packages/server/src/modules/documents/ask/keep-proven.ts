import { comparableForm } from "../search/comparable-form.ts";

/** A sentence that says nothing its passages do not say. */
export interface ProvenSentence {
  readonly text: string;
  readonly passages: number[];
}

const CITATION = /\[(\d{1,2})\]/g;
const BODY = /\p{Script=Han}{1,14}?(?:局|委员会|管委会|办公室|厅|公司|集团|政府|学院|大学|银行|研究院)/gu;
/** Words that run into a name from before it. */
const BEFORE_NAME = /^[由和与及对在向为将被给让即]/;

/**
 * Keeps the sentences that cite passages and whose every number, name and quoted word stands in the passages they cite. All
 * else is dropped: a phrasing may order words, it may not bring any.
 */
export function keepProven(
  answer: string,
  passages: readonly string[],
  names: readonly string[],
): { sentences: ProvenSentence[]; dropped: number } {
  const sentences = sentencesOf(answer);
  const kept = sentences.flatMap((sentence) => {
    const cited = [...new Set(Array.from(sentence.matchAll(CITATION), ([, number]) => Number(number)))];
    const text = sentence
      .replace(CITATION, "")
      .replace(/\s+([。；.;])/g, "$1")
      .trim();
    const isKnown = cited.length > 0 && cited.every((number) => number >= 1 && number <= passages.length);
    const source = comparableForm(cited.map((number) => passages[number - 1] ?? "").join("\n"));
    return isKnown && text !== "" && isProven(text, source, names) ? [{ text, passages: cited }] : [];
  });
  return { sentences: kept, dropped: sentences.length - kept.length };
}

/** Sentences with the citations that follow their stop. */
function sentencesOf(answer: string): string[] {
  return (answer.match(/[^。！？!?\n]*?(?:[。！？!?]|\.(?=\s|$|\[)|\n|$)(?:\s*\[\d{1,2}\])*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.replace(CITATION, "").trim() !== "");
}

function isProven(text: string, source: string, names: readonly string[]): boolean {
  const form = comparableForm(text);
  return (
    numbersIn(form).every((number) => hasNumber(source, number)) &&
    quotedIn(text).every((words) => source.includes(comparableForm(words))) &&
    latinIn(text).every((word) => source.includes(word.toLowerCase())) &&
    names.filter((name) => form.includes(name)).every((name) => source.includes(name)) &&
    bodiesIn(form).every((body) => endsAlike(body, source))
  );
}

function numbersIn(form: string): string[] {
  const digits = form.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const chinese =
    form.match(/[一二三四五六七八九十百千万亿两〇零]{2,}|[三四五六七八九十百千](?=[个项家所座处条倍成年月日])/g) ?? [];
  return [...digits.map((number) => number.replaceAll(",", "")), ...chinese];
}

/** The number itself, not as a part of a longer one. */
function hasNumber(source: string, number: string): boolean {
  const plain = source.replace(/(?<=\d),(?=\d{3})/g, "");
  const edge = /^\d/.test(number) ? String.raw`\d` : "[一二三四五六七八九十百千万亿]";
  return new RegExp(`(?<!${edge}|${edge}\\.)${number.replaceAll(".", "\\.")}(?!${edge}|\\.\\d)`).test(plain);
}

function quotedIn(text: string): string[] {
  return Array.from(
    text.matchAll(/《([^》]+)》|“([^”]+)”|"([^"]+)"/g),
    ([, title, curly, straight]) => title ?? curly ?? straight ?? "",
  );
}

/** Latin names and abbreviations: every capitalised word that does not begin the sentence, and every one among Chinese. */
function latinIn(text: string): string[] {
  const words = [...text.matchAll(/[A-Za-z][A-Za-z0-9-]*/g)];
  const isEnglish = !/\p{Script=Han}{4,}/u.test(text);
  return words
    .filter(({ 0: word, index }) => (isEnglish ? index > 0 && /[A-Z]/.test(word) : word.length > 1))
    .map(([word]) => word);
}

/** Names of bodies as their endings tell them, whether or not we know them. */
function bodiesIn(form: string): string[] {
  return form.match(BODY) ?? [];
}

/** Words before a name run into it: its last four characters must stand in the source, three where a word stands before them. */
function endsAlike(body: string, source: string): boolean {
  const end = body.slice(-4);
  return source.includes(BEFORE_NAME.test(end) ? end.slice(1) : end);
}
