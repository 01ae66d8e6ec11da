import { fitPinyin, pinyinSyllables } from "../../identity/index.ts";
import { strike, take } from "./question-text.ts";
import type { QuestionText } from "./question-text.ts";
import type { AskLexicon, NamedBody, ReadChoice, ReadCondition } from "./understanding.ts";

interface ReadNames {
  readonly conditions: ReadCondition[];
  readonly choices: ReadChoice[];
  /** What the words could mean as well. */
  readonly alternatives: ReadChoice[];
}

const NONE: ReadNames = { conditions: [], choices: [], alternatives: [] };
const SHORTEST_FORM = 3;

/**
 * Reads the department a question names, by any of its names, the longest first, or by pinyin. Of homonyms that of the nearest
 * division is meant; those as near as each other become a choice.
 */
export function readBody(
  text: QuestionText,
  { bodies, nearDivisions }: Pick<AskLexicon, "bodies" | "nearDivisions">,
  picked: string | undefined,
): ReadNames {
  const written = longestForm(text.rest, bodies);
  if (written !== null) {
    const bearers = bodies.filter(({ forms }) => forms.includes(written));
    strike(text, text.rest.indexOf(written), written.length);
    return settled(bearers, nearDivisions, written, picked);
  }
  for (const [letters] of text.rest.matchAll(/[a-z]{3,}/g)) {
    const bearers = bodies.filter(({ forms }) => forms.some((form) => isSpelled(form, letters)));
    if (bearers.length === 0) continue;
    strike(text, text.rest.indexOf(letters), letters.length);
    return settled(bearers, nearDivisions, letters, picked);
  }
  return NONE;
}

function longestForm(text: string, bodies: readonly NamedBody[]): string | null {
  let longest: string | null = null;
  for (const { forms } of bodies) {
    for (const form of forms) {
      if (form.length >= Math.max(SHORTEST_FORM, (longest?.length ?? 0) + 1) && text.includes(form)) longest = form;
    }
  }
  return longest;
}

/** The letters spell the whole name; an English word that happens to spell the beginning of one does not name it. */
function isSpelled(form: string, letters: string): boolean {
  return form.length <= letters.length && fitPinyin(pinyinSyllables(form), letters) === "whole";
}

function settled(
  bearers: readonly NamedBody[],
  nearDivisions: AskLexicon["nearDivisions"],
  words: string,
  picked: string | undefined,
): ReadNames {
  const meant = bearers.find((one) => valueOf(one) === picked) ?? nearest(bearers, nearDivisions);
  const others = bearers.filter((one) => one !== meant);
  const options = others.map((one) => ({ value: valueOf(one), name: one.name }));
  const open: ReadChoice[] = options.length === 0 ? [] : [{ about: "department", words, options }];
  if (meant === null) return { ...NONE, choices: open };
  const field = meant.departmentId === null ? ("bodyName" as const) : ("departmentId" as const);
  return { ...NONE, conditions: [{ field, value: valueOf(meant), name: meant.name, words }], alternatives: open };
}

/** The only bearer of the name in the nearest division that has one, else the only one that stands in plans as written. */
function nearest(bearers: readonly NamedBody[], nearDivisions: AskLexicon["nearDivisions"]): NamedBody | null {
  const near = [...nearDivisions, [null]]
    .map((codes) => bearers.filter(({ divisionCode }) => codes.some((code) => code === divisionCode)))
    .find((some) => some.length > 0);
  const [only, another] = near ?? bearers;
  return another === undefined ? (only ?? null) : null;
}

function valueOf({ departmentId, name }: NamedBody): string {
  return departmentId ?? name;
}

const PLAN_WORD = /计划|规划|方案|意见|措施|要点|分工|清单|任务表|方略|纲要/;
const SHORTEST_TITLE = 4;

/** Reads the plan a question names: its title in 《》, or a part of the title that says what kind of plan it is. */
export function readPlan(text: QuestionText, { plans }: AskLexicon, picked: string | undefined): ReadNames {
  const quoted = take(text, /《([^》]{2,})》?/);
  const said = quoted?.[1] ?? null;
  const found =
    said === null
      ? sharedTitle(text.rest, plans)
      : { words: said, plans: plans.filter(({ form }) => form.includes(said)) };
  if (found === null || found.plans.length === 0) return NONE;
  if (said === null) strike(text, text.rest.indexOf(found.words), found.words.length);
  const only = found.plans.length === 1 ? found.plans[0] : found.plans.find(({ id }) => id === picked);
  if (only) return { ...NONE, conditions: [{ field: "planId", value: only.id, name: only.title, words: found.words }] };
  const options = found.plans.map(({ id, title }) => ({ value: id, name: title }));
  return { ...NONE, choices: [{ about: "plan", words: found.words, options }] };
}

/** The longest words that the question shares with titles and that say what kind of plan it is. */
function sharedTitle(text: string, plans: AskLexicon["plans"]): { words: string; plans: AskLexicon["plans"] } | null {
  let best = "";
  for (const { form } of plans) {
    for (let start = 0; start < text.length; start += 1) best = longerShared(text, start, form, best);
  }
  return best === "" ? null : { words: best, plans: plans.filter(({ form }) => form.includes(best)) };
}

/** Words from `start` on that the title has too, if they are longer than what was found and name a kind of plan. */
function longerShared(text: string, start: number, title: string, found: string): string {
  let best = found;
  let end = start + Math.max(SHORTEST_TITLE, found.length + 1);
  while (end <= text.length && title.includes(text.slice(start, end))) {
    const words = text.slice(start, end);
    if (PLAN_WORD.test(words)) best = words;
    end += 1;
  }
  return best;
}
