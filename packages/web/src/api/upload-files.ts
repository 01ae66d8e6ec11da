import { fillPath } from "@zhigang/contract/http";
import type { AnswerOf, Endpoint } from "@zhigang/contract/http";
import { currentLanguage, LOCALES } from "../kit/language/language.ts";
import { refusalFrom } from "./call-endpoint.ts";
import { apiAddress } from "./document-settings.ts";
import { newKey } from "./new-key.ts";
import { NoAnswer } from "./refusal.ts";

/** What is sent and who hears about it. */
interface Upload {
  files: readonly File[];
  /** What the files belong to, where the endpoint's path names it. */
  params?: Readonly<Record<string, string>>;
  /** Called with the share that has left, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Sends files as multipart/form-data with progress, which `fetch` cannot tell. */
export function uploadFiles<E extends Endpoint>(endpoint: E, upload: Upload): Promise<AnswerOf<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method.toUpperCase(), apiAddress(fillPath(endpoint.path, upload.params)));
    request.setRequestHeader("accept-language", LOCALES[currentLanguage()]);
    if (endpoint.creates) request.setRequestHeader("idempotency-key", newKey());
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) upload.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener("load", () => answerOf<E>(request).then(resolve, reject));
    request.addEventListener("error", () => reject(new NoAnswer({ isResultUnknown: true, cause: "network" })));
    request.send(formOf(upload));
  });
}

function formOf(upload: Upload): FormData {
  const form = new FormData();
  for (const file of upload.files) form.append("files", file, file.name);
  return form;
}

/** What came back; a success that is no answer of ours, such as a proxy's page, counts as a refusal. */
async function answerOf<E extends Endpoint>(request: XMLHttpRequest): Promise<AnswerOf<E>> {
  const parsed = async (): Promise<unknown> => JSON.parse(request.responseText);
  const isDone = request.status >= 200 && request.status < 300;
  const answer = isDone ? await parsed().catch(() => undefined) : undefined;
  if (answer === undefined) throw await refusalFrom(request.status, parsed);
  return answer as AnswerOf<E>;
}
