import { Agent, request } from "node:http";

/** One signed-in client of the service, with a connection for each request under way. */
export interface HttpClient {
  get(path: string): Promise<string>;
  post(path: string, body: object): Promise<string>;
  put(path: string, body: object): Promise<string>;
  /** How many bytes a download has; it is thrown away as it comes. */
  download(path: string): Promise<number>;
  close(): void;
}

/** Opens a client that keeps its connections and fails loudly on any answer but success. */
export function openHttpClient(address: string, token: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const headers = { cookie: `zhigang=${token}` };

  function send(
    method: string,
    path: string,
    body: string | undefined,
    keep: boolean,
  ): Promise<{ text: string; bytes: number }> {
    return new Promise((resolve, reject) => {
      const sending = request(
        `${address}/api${path}`,
        { method, agent, headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) } },
        (answer) => {
          const chunks: Buffer[] = [];
          let bytes = 0;
          answer.on("data", (chunk: Buffer) => {
            bytes += chunk.length;
            if (keep) chunks.push(chunk);
          });
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            if ((answer.statusCode ?? 500) < 300) resolve({ text, bytes });
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
          });
        },
      );
      sending.on("error", reject);
      sending.end(body);
    });
  }

  return {
    get: async (path) => (await send("GET", path, undefined, true)).text,
    post: async (path, body) => (await send("POST", path, JSON.stringify(body), true)).text,
    put: async (path, body) => (await send("PUT", path, JSON.stringify(body), true)).text,
    download: async (path) => (await send("GET", path, undefined, false)).bytes,
    close: () => agent.destroy(),
  };
}
