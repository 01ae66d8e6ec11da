import { documentsEndpoints as endpoints } from "@zhigang/contract/documents";
import { serve } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import type { AskParts } from "./ask/ask-parts.ts";
import { ask } from "./ask/ask.ts";
import { phraseAnswer } from "./ask/phrase-answer.ts";
import { search } from "./search/search.ts";
import { suggest } from "./search/suggest.ts";

/** 检索与问答, over what the rooms give to be found. */
export function searchRoutes(parts: AskParts): readonly Route[] {
  return [
    serve(endpoints.search, (call, { query }) => search(call, parts.search, query)),
    serve(endpoints.suggest, (call, { query }) => suggest(call, parts.search, query.q)),
    serve(endpoints.ask, (call, { query }) => ask(call, parts, query)),
    serve(endpoints.phraseAnswer, (call, { body }) => phraseAnswer(call, parts, body)),
  ];
}
