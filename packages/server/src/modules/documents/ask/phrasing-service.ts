/** Where an answer may be phrased. */
export interface PhrasingSettings {
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeLimitMs: number;
}

/** An outside service that puts passages into sentences. Gives null when it is down, slow, or says nothing that can be read. */
export interface PhrasingService {
  readonly host: string;
  readonly model: string;
  /** What would be sent, byte for byte. */
  requestBody(question: string, passages: readonly string[], language: "zh" | "en"): string;
  send(body: string): Promise<string | null>;
}

const LARGEST_ANSWER = 64 * 1024;
const AT_ONCE = 4;

const RULES = {
  zh: "只根据下列编号的原文回答问题。每句话末尾用方括号注明所依据的原文编号，如[1]或[1][3]。不得使用原文以外的任何信息、数字或名称；原文没有答案时回答“原文没有说明”。用简体中文，不超过五句。",
  en: "Answer from the numbered passages alone. End every sentence with the numbers of the passages it rests on, as [1] or [1][3]. Use no fact, number or name that is not in them; if they do not answer, say so. Keep Chinese names as they are written. At most five sentences, in English.",
} as const;

/** A service that speaks the chat interface of OpenAI (`POST {url}/chat/completions`). */
export function openPhrasingService({ url, model, key, timeLimitMs }: PhrasingSettings): PhrasingService {
  const address = `${url.replace(/\/+$/, "")}/chat/completions`;
  let underWay = 0;
  return {
    host: new URL(address).host,
    model,
    requestBody: (question, passages, language) =>
      JSON.stringify({
        model,
        temperature: 0,
        messages: [
          { role: "system", content: RULES[language] },
          { role: "user", content: [...passages.map((words, at) => `[${at + 1}] ${words}`), "", question].join("\n") },
        ],
      }),
    async send(body) {
      if (underWay >= AT_ONCE) return null;
      underWay += 1;
      try {
        const response = await fetch(address, {
          method: "POST",
          headers: { "content-type": "application/json", ...(key !== null && { authorization: `Bearer ${key}` }) },
          body,
          redirect: "error",
          signal: AbortSignal.timeout(timeLimitMs),
        });
        return response.ok ? contentOf(await readBounded(response)) : null;
      } catch {
        return null; // down or slow: the passages stand without its words
      } finally {
        underWay -= 1;
      }
    },
  };
}

async function readBounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new Error("the service said too much");
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function contentOf(text: string): string | null {
  const answer = JSON.parse(text) as { choices?: readonly { message?: { content?: unknown } }[] };
  const content = answer.choices?.[0]?.message?.content;
  return typeof content === "string" ? content : null;
}
