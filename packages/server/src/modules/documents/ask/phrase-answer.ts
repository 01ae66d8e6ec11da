import { createHash } from "node:crypto";
import type { Phrasing } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { loadLexicon } from "./ask-lexicon.ts";
import type { AskParts } from "./ask-parts.ts";
import { ask } from "./ask.ts";
import type { AskInput } from "./ask.ts";
import { keepProven } from "./keep-proven.ts";

/**
 * Has the configured service put the passages into sentences. Only the question and the quoted passages leave the house; that they do,
 * and their digest, is recorded first. What comes back is kept sentence by sentence, where its passages prove it.
 */
export async function phraseAnswer(call: Call, parts: AskParts, input: AskInput): Promise<Phrasing> {
  const { passages } = await ask(call, parts, input);
  const { phrasing } = parts;
  const nothing = { model: phrasing?.model ?? null, sentences: [], dropped: 0, passages };
  if (phrasing === null || passages.length === 0) return { ...nothing, outcome: "unavailable" };

  const quotes = passages.map(({ text }) => text);
  const body = phrasing.requestBody(input.question, quotes, call.language);
  const sent = {
    host: phrasing.host,
    model: phrasing.model,
    sha256: createHash("sha256").update(body).digest("hex"),
    passages: passages.map(({ place }) => `${place.documentId}:${place.span.join("-")}`),
  };
  await record(call, "documents.answer.phrase", { kind: "answer", id: newId(), label: input.question }, { to: sent });

  const answer = await phrasing.send(body);
  if (answer === null) return { ...nothing, outcome: "unavailable" };
  const { bodies } = await loadLexicon(call, parts);
  const { sentences, dropped } = keepProven(
    answer,
    quotes,
    bodies.flatMap(({ forms }) => forms).filter((form) => form.length > 2),
  );
  return { ...nothing, sentences, dropped, outcome: sentences.length > 0 ? "phrased" : "nothing_kept" };
}
