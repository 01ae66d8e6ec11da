import type { AskAnswer, AskChoice } from "@zhigang/contract/documents";
import type { documentsEndpoints } from "@zhigang/contract/documents";
import type { QueryOf } from "@zhigang/contract/http";
import { filterOf, loosenTopic, understandQuestion } from "@zhigang/domain/documents";
import type {
  AskedTask,
  AskFilter,
  AskIntent,
  AskSettled,
  Counted,
  ReadChoice,
  Understanding,
} from "@zhigang/domain/documents";
import { toReadingForm } from "@zhigang/policy-text";
import type { Call } from "../../../platform/call.ts";
import { comparableForm } from "../search/comparable-form.ts";
import { lookAtPapers, scopeOf } from "../search/look-scope.ts";
import { loadLexicon } from "./ask-lexicon.ts";
import type { AskParts } from "./ask-parts.ts";
import { findAnswerPassages } from "./find-answer-passages.ts";
import type { AnswerPassages } from "./find-answer-passages.ts";

export type AskInput = QueryOf<(typeof documentsEndpoints)["ask"]>;

const MOST_TASKS = 8;
const MOST_TARGETS = 6;
const MOST_CHANGES = 8;
const MOST_PASSAGES = 6;

/** 问答: what the question means, what the ledger says to it, and the words of the papers that answer it. */
export async function ask(call: Call, parts: AskParts, input: AskInput): Promise<AskAnswer> {
  const lexicon = await loadLexicon(call, parts);
  const read = understandQuestion(toReadingForm(input.question), lexicon, settledBy(input));
  const found = await askLedger(call, parts, read);
  const { passages, words } = await readPapers(call, parts, read, filterOf(found.conditions));
  return {
    question: input.question,
    intent: read.intent,
    conditions: [...found.conditions],
    choices: read.choices.map(presentChoice),
    alternatives: read.alternatives.map(presentChoice),
    filter: filterOf(found.conditions),
    topic: [...words],
    tasks: found.tasks && {
      ...found.tasks,
      items: found.tasks.items.map((task) => ({ ...task, duties: [...task.duties] })),
    },
    targets: found.targets && {
      ...found.targets,
      items: found.targets.items.map((target) => ({ ...target, span: [...target.span] as [number, number] })),
    },
    changes: found.changes && {
      ...found.changes,
      items: found.changes.items.map((change) => ({
        ...change,
        fields: [...change.fields],
        at: change.at.toISOString(),
      })),
    },
    passages: [...passages],
    isNothing: read.choices.length === 0 && passages.length === 0 && isEmpty(found),
    canPhrase: parts.phrasing !== null,
  };
}

function presentChoice(choice: ReadChoice): AskChoice {
  return { ...choice, options: [...choice.options] };
}

/** What a person settled comes with the question, as the address of the page has it. */
function settledBy({ without = "", choose = "" }: AskInput): AskSettled {
  const picked = choose.split(",").filter((part) => part !== "");
  return {
    without: without.split(",").filter((part) => part !== ""),
    picked: Object.fromEntries(
      picked.map((part) => [part.slice(0, part.indexOf(":")), part.slice(part.indexOf(":") + 1)]),
    ),
  };
}

interface Found {
  readonly conditions: Understanding["conditions"];
  readonly tasks: Counted<AskedTask> | null;
  readonly targets: Awaited<ReturnType<AskParts["ask"]["targets"]>> | null;
  readonly changes: Awaited<ReturnType<AskParts["ask"]["changes"]>> | null;
}

/** The intents that tasks answer; a target is asked of targets, and of tasks only where there is none. */
const BY_TASKS: ReadonlySet<AskIntent> = new Set(["tasks", "count", "who", "when", "says", "words"]);

async function askLedger(call: Call, parts: AskParts, read: Understanding): Promise<Found> {
  const nothing: Found = { conditions: read.conditions, tasks: null, targets: null, changes: null };
  const filter = filterOf(read.conditions);
  if (Object.keys(filter).length === 0 && read.intent !== "changed") return nothing;
  // Until a person has said which is meant, tasks of everybody would answer another question.
  if (read.choices.length > 0) return nothing;
  if (read.intent === "changed") return { ...nothing, changes: await parts.ask.changes(call, filter, MOST_CHANGES) };
  const targets = await askTargets(call, parts, read, filter);
  if (!BY_TASKS.has(read.intent) && targets !== null && targets.total > 0) return { ...nothing, targets };
  const { tasks, conditions } = await askTasks(call, parts, read);
  return { ...nothing, targets: targets?.total === 0 ? null : targets, tasks, conditions };
}

async function askTargets(
  call: Call,
  { ask: source }: AskParts,
  { intent, topic }: Understanding,
  filter: AskFilter,
): Promise<Found["targets"]> {
  if (intent !== "target" && !(intent === "words" && topic.length > 0)) return null;
  const { planId, deadlineFrom, deadlineTo } = filter;
  const range = {
    ...(planId !== undefined && { planId }),
    ...(deadlineFrom !== undefined && { deadlineFrom }),
    ...(deadlineTo !== undefined && { deadlineTo }),
  };
  for (const words of [topic, loosenTopic(topic)]) {
    if (words === null) continue;
    const targets = await source.targets(call, { ...range, words: words.map(comparableForm) }, MOST_TARGETS);
    if (targets.total > 0) return targets;
  }
  return { items: [], total: 0, isCapped: false };
}

/** Tasks by all conditions; where the matter as it was said is in none, by the matter in fewer words. */
async function askTasks(
  call: Call,
  { ask: source }: AskParts,
  { conditions, topic }: Understanding,
): Promise<{ tasks: Counted<AskedTask>; conditions: Understanding["conditions"] }> {
  const tasks = await source.tasks(call, filterOf(conditions), MOST_TASKS);
  const looser = tasks.total === 0 ? loosenTopic(topic) : null;
  if (looser === null) return { tasks, conditions };
  const loosened = conditions.map((one) => (one.field === "q" ? { ...one, value: looser.join(" ") } : one));
  const found = await source.tasks(call, filterOf(loosened), MOST_TASKS);
  return found.total === 0 ? { tasks, conditions } : { tasks: found, conditions: loosened };
}

async function readPapers(
  call: Call,
  { search }: AskParts,
  read: Understanding,
  { planId }: AskFilter,
): Promise<AnswerPassages> {
  const papers = await lookAtPapers(call, search);
  const plan = planId === undefined ? undefined : (await search.listPlans(call)).find(({ id }) => id === planId);
  const scope = scopeOf(papers, { planDocumentId: plan?.documentId });
  const found = await findAnswerPassages(call.tx, read.topic, scope, MOST_PASSAGES);
  const looser = found.passages.length === 0 ? loosenTopic(read.topic) : null;
  return looser === null ? found : findAnswerPassages(call.tx, looser, scope, MOST_PASSAGES);
}

function isEmpty({ tasks, targets, changes }: Found): boolean {
  return [tasks, targets, changes].every((found) => found === null || found.total === 0);
}
