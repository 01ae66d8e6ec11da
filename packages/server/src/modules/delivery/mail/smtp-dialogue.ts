import type { Socket } from "node:net";

/** What a mail server said: its code, and its words for the log. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** A server that said no, or nothing that can be understood. */
export class SmtpRefusal extends Error {
  readonly code: number | null;

  constructor(code: number | null, words: string) {
    super(words);
    this.code = code;
  }
}

const MOST_REPLY_BYTES = 16_000;
const MOST_WORDS = 200;

/** The talk with a mail server, one command and its reply at a time (RFC 5321 §4.2). */
export class SmtpDialogue {
  #heard = "";
  #ended: Error | null = null;
  #wake: (() => void) | null = null;
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", this.#hear);
    socket.on("error", this.#end);
    socket.on("close", this.#close);
  }

  /** The next reply; any other than the expected is a refusal. */
  async expect(...codes: readonly number[]): Promise<Reply> {
    const reply = await this.#read();
    if (codes.includes(reply.code)) return reply;
    throw new SmtpRefusal(reply.code, readable([reply.code, ...reply.lines].join(" ")));
  }

  async say(line: string, ...codes: readonly number[]): Promise<Reply> {
    this.#socket.write(`${line}\r\n`);
    return this.expect(...codes);
  }

  /** Hands the socket over to encryption. What was said before it in the open is believed no more (CVE-2011-0411). */
  release(): Socket {
    if (this.#heard !== "") throw new SmtpRefusal(null, "said too much before TLS");
    this.#socket.off("data", this.#hear).off("error", this.#end).off("close", this.#close);
    this.#socket.on("error", () => undefined); // the encrypted one over it tells the same
    this.#socket.pause();
    return this.#socket;
  }

  async #read(): Promise<Reply> {
    for (;;) {
      const reply = this.#takeReply();
      if (reply) return reply;
      if (this.#heard.length > MOST_REPLY_BYTES) throw new SmtpRefusal(null, "endless reply");
      if (this.#ended) throw this.#ended;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** A reply ends with the line whose code is followed by a space. */
  #takeReply(): Reply | null {
    const match = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: [^\n]*)?\r?\n/.exec(this.#heard);
    if (!match) {
      if (/^(?!\d{3}[ \r\n-])[^\n]{4}/.test(this.#heard)) throw new SmtpRefusal(null, "no mail server");
      return null;
    }
    this.#heard = this.#heard.slice(match[0].length);
    const lines = match[0]
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(4).trim());
    return { code: Number(match[1]), lines };
  }

  readonly #hear = (part: string) => {
    this.#heard += part;
    this.#wake?.();
  };

  readonly #end = (error: Error) => {
    this.#ended ??= error;
    this.#wake?.();
  };

  readonly #close = () => this.#end(new SmtpRefusal(null, "connection closed"));
}

function readable(words: string): string {
  return words.replace(/[^\x20-\x7e]+/g, "?").slice(0, MOST_WORDS);
}
