import { fillPath } from "@zhigang/contract/http";
import type { AnswerOf, Endpoint } from "@zhigang/contract/http";
import { currentLanguage, LOCALES } from "../kit/language/language.ts";
import { refusalFrom } from "./call-endpoint.ts";
import { apiAddress } from "./document-settings.ts";
import { newKey } from "./new-key.ts";
import { NoAnswer } from "./refusal.ts";

/** What is sent and who hears about it. */
export interface Upload {
  params?: Readonly<Record<string, unknown>>;
  files: readonly File[];
  fields?: Readonly<Record<string, string>>;
  /** Called with the share that has left, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
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
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(parsed(request) as AnswerOf<E>);
      else refusalFrom(request.status, async () => parsed(request)).then(reject, reject);
    });
    request.addEventListener("error", () => reject(new NoAnswer({ isResultUnknown: true, cause: "network" })));
    request.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    upload.signal?.addEventListener("abort", () => request.abort());
    request.send(formOf(upload));
  });
}

function formOf(upload: Upload): FormData {
  const form = new FormData();
  // Fields first: the server can then judge the files as they stream in.
  for (const [name, value] of Object.entries(upload.fields ?? {})) form.append(name, value);
  for (const file of upload.files) form.append("files", file, file.name);
  return form;
}

function parsed(request: XMLHttpRequest): unknown {
  return request.responseText === "" ? undefined : JSON.parse(request.responseText);
}
