import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import type { Certificate } from "./a-certificate.fixtures.ts";

/** A letter as it arrived. */
export interface Letter {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly raw: string;
  readonly wasEncrypted: boolean;
  readonly signedInAs: string | null;
}

/** How a mail server behaves; each answer may be moved by the test while it runs. */
export interface MailManners {
  /** Encrypted from the first byte or after STARTTLS. */
  security?: "tls" | "starttls" | "none";
  certificate?: Certificate;
  /** The only sign-in that is taken, as `name:password`. */
  account?: string | null;
  methods?: string;
  /** Instead of the usual answers: to a receiver, to the letter. */
  onReceiver?: (to: string) => string | null;
  onLetter?: () => string | null;
  /** Says nothing from this command on. */
  silentAt?: string | null;
  /** What stands behind the answer to STARTTLS in the open. */
  injected?: string;
}

/** A mail server on this machine. */
export interface MailHouse {
  readonly port: number;
  readonly host: string;
  readonly letters: Letter[];
  readonly manners: MailManners;
  close(): Promise<void>;
}

/** Opens a mail server that takes letters as RFC 5321 has it, or misbehaves as it is told. */
export async function aMailServer(manners: MailManners = {}, port = 0): Promise<MailHouse> {
  const letters: Letter[] = [];
  const sockets = new Set<Socket>();
  const meet = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.write("220 mail.test ESMTP\r\n");
    new MailTalk(socket, { manners, letters, isEncrypted: manners.security === "tls" });
  };
  const server = manners.security === "tls" ? createTlsServer({ ...manners.certificate }, meet) : createServer(meet);
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    host: `127.0.0.1:${address.port}`,
    letters,
    manners,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface House {
  readonly manners: MailManners;
  readonly letters: Letter[];
  readonly isEncrypted: boolean;
}

/** The server's side of one talk. */
class MailTalk {
  #heard = "";
  #from = "";
  #to = "";
  #signedInAs: string | null = null;
  #asking: string[] = [];
  #body: string[] | null = null;
  readonly #socket: Socket;
  readonly #house: House;

  constructor(socket: Socket, house: House) {
    this.#socket = socket;
    this.#house = house;
    socket.on("data", this.#hear);
  }

  readonly #hear = (part: Buffer) => {
    this.#heard += part.toString("latin1");
    for (let end = this.#heard.indexOf("\r\n"); end >= 0; end = this.#heard.indexOf("\r\n")) {
      const line = this.#heard.slice(0, end);
      this.#heard = this.#heard.slice(end + 2);
      this.#take(line);
    }
  };

  #say(words: string): void {
    this.#socket.write(`${words}\r\n`);
  }

  #take(line: string): void {
    if (this.#body) return this.#takeBody(line, this.#body);
    if (this.#asking.length > 0) return this.#takeSecret(line);
    const verb = line.split(" ")[0]?.toUpperCase() ?? "";
    if (this.#house.manners.silentAt === verb) return undefined;
    const command = this.#commands[verb];
    return command ? command(line) : this.#say("502 what?");
  }

  #takeBody(line: string, body: string[]): void {
    if (line !== ".") return void body.push(line.replace(/^\./, ""));
    const { manners, letters, isEncrypted } = this.#house;
    this.#body = null;
    if (manners.silentAt === ".") return undefined;
    const refusal = manners.onLetter?.() ?? null;
    const talk = { from: this.#from, to: this.#to, signedInAs: this.#signedInAs, isEncrypted };
    if (refusal === null) letters.push(letterOf(body.join("\r\n"), talk));
    return this.#say(refusal ?? "250 2.0.0 taken");
  }

  #takeSecret(line: string): void {
    this.#asking.push(Buffer.from(line, "base64").toString("utf8"));
    if (this.#asking.length < 3) return this.#say("334 UGFzc3dvcmQ6");
    const given = this.#asking.slice(1).join(":");
    this.#asking = [];
    return this.#signIn(given);
  }

  #signIn(given: string): void {
    if (this.#house.manners.account !== given) return this.#say("535 5.7.8 no such account");
    this.#signedInAs = given.split(":")[0] ?? null;
    return this.#say("235 2.7.0 come in");
  }

  readonly #commands: Readonly<Record<string, (line: string) => void>> = {
    EHLO: () => {
      const { manners, isEncrypted } = this.#house;
      const encryption = manners.security === "starttls" && !isEncrypted ? ["250-STARTTLS"] : [];
      this.#say(["250-mail.test", ...encryption, `250 AUTH ${manners.methods ?? "PLAIN LOGIN"}`].join("\r\n"));
    },
    STARTTLS: () => {
      const { manners } = this.#house;
      this.#socket.off("data", this.#hear);
      this.#socket.write(`220 go\r\n${manners.injected ?? ""}`);
      const encrypted = new TLSSocket(this.#socket, { isServer: true, ...manners.certificate });
      encrypted.on("error", () => undefined);
      new MailTalk(encrypted, { ...this.#house, isEncrypted: true });
    },
    AUTH: (line) => {
      if (!/^AUTH LOGIN/i.test(line)) return this.#signIn(plainSecret(line));
      this.#asking = ["login"];
      return this.#say("334 VXNlcm5hbWU6");
    },
    MAIL: (line) => {
      if (this.#house.manners.account && this.#signedInAs === null) return this.#say("530 5.7.0 sign in first");
      this.#from = addressIn(line);
      return this.#say("250 2.1.0 ok");
    },
    RCPT: (line) => {
      this.#to = addressIn(line);
      this.#say(this.#house.manners.onReceiver?.(this.#to) ?? "250 2.1.5 ok");
    },
    DATA: () => {
      this.#body = [];
      this.#say("354 go ahead");
    },
    QUIT: () => void this.#socket.end("221 bye\r\n"),
  };
}

function plainSecret(line: string): string {
  return Buffer.from(line.split(" ")[2] ?? "", "base64")
    .toString("utf8")
    .split("\0")
    .slice(1)
    .join(":");
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}

function letterOf(
  raw: string,
  talk: { from: string; to: string; signedInAs: string | null; isEncrypted: boolean },
): Letter {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const headers = new Map(
    head
      .replaceAll("\r\n ", " ")
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  return {
    from: talk.from,
    to: talk.to,
    messageId: headers.get("message-id") ?? "",
    subject: decodedWords(headers.get("subject") ?? ""),
    text: Buffer.from(body.join(""), "base64").toString("utf8"),
    raw,
    wasEncrypted: talk.isEncrypted,
    signedInAs: talk.signedInAs,
  };
}

/** RFC 2047 §6.2: the space between two encoded words is none of the text. */
function decodedWords(words: string): string {
  return words
    .replaceAll("?= =?", "?==?")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, "base64").toString("utf8"));
}
