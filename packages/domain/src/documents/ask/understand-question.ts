import { questionText } from "./question-text.ts";
import { readFlags, readIntent, readRole } from "./read-intent.ts";
import { readBody, readPlan } from "./read-names.ts";
import { readTime } from "./read-times.ts";
import { readTopic } from "./read-topic.ts";
import { ASK_FIELDS } from "./understanding.ts";
import type { AskIntent, AskLexicon, AskSettled, ReadCondition, Understanding } from "./understanding.ts";

const NOTHING_SETTLED: AskSettled = { without: [], picked: {} };

/**
 * What a question in plain Chinese or English means for the ledger: its wish, the conditions it sets, what stays open, and
 * the matter it is about. Names count only as the lexicon knows them; nothing is guessed.
 */
export function understandQuestion(
  question: string,
  lexicon: AskLexicon,
  { without, picked }: AskSettled = NOTHING_SETTLED,
): Understanding {
  const text = questionText(question);
  const plan = readPlan(text, lexicon, picked.plan);
  const body = readBody(text, { ...lexicon, nearDivisions: nearTo(plan.conditions, lexicon) }, picked.department);
  const time = readTime(text, lexicon.today, picked.time);
  const flags = readFlags(text);
  const said = readIntent(text);
  const role = readRole(text);
  const topic = readTopic(text);

  const read = [...plan.conditions, ...body.conditions, ...time.conditions, ...flags];
  const intent = intentOf(said, read, role);
  const conditions = [
    ...read,
    ...(isAboutRole(intent, [...body.conditions, ...body.choices]) ? role : []),
    ...(topic.length === 0
      ? []
      : [{ field: "q" as const, value: topic.join(" "), name: null, words: topic.join(" ") }]),
  ].filter(({ field }) => !without.includes(field));
  return {
    intent,
    conditions: conditions.toSorted((a, b) => ASK_FIELDS.indexOf(a.field) - ASK_FIELDS.indexOf(b.field)),
    choices: [...plan.choices, ...body.choices, ...time.choices],
    alternatives: body.alternatives,
    topic: without.includes("q") ? [] : topic,
  };
}

/** The division of the plan that is asked about comes before the asker's own. */
function nearTo(conditions: readonly ReadCondition[], { plans, nearDivisions }: AskLexicon) {
  const named = plans.find(({ id }) => conditions.some(({ field, value }) => field === "planId" && value === id));
  return named?.divisionCode ? [[named.divisionCode], ...nearDivisions] : nearDivisions;
}

/** A question that names somebody or a duty is about tasks, whatever else it does not say. */
function intentOf(said: AskIntent, read: readonly ReadCondition[], role: readonly ReadCondition[]): AskIntent {
  if (said !== "words" && said !== "says") return said;
  const namesBody = read.some(({ field }) => field === "departmentId" || field === "bodyName");
  return namesBody || (said === "words" && (role.length > 0 || read.length > 0)) ? "tasks" : said;
}

/** 谁牵头 asks for the lead; 某局牵头 narrows to it. */
function isAboutRole(intent: AskIntent, bodies: readonly object[]): boolean {
  return intent !== "who" && bodies.length > 0;
}
