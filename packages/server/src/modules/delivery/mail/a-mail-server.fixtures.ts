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
    listen(socket, { manners, letters, isEncrypted: manners.security === "tls" });
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

function listen(socket: Socket, house: House): void {
  const { manners, letters, isEncrypted } = house;
  const talk = {
    from: "",
    to: "",
    signedInAs: null as string | null,
    asking: [] as string[],
    body: null as string[] | null,
  };
  let heard = "";
  const hear = (part: Buffer) => {
    heard += part.toString("latin1");
    for (let end = heard.indexOf("\r\n"); end >= 0; end = heard.indexOf("\r\n")) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      take(line);
    }
  };
  const say = (words: string) => socket.write(`${words}\r\n`);
  const isKnown = (given: string) => (manners.account ?? null) === given;
  const take = (line: string) => {
    if (talk.body) return takeBody(line, talk.body);
    if (talk.asking.length > 0) return takeSecret(line);
    const verb = line.split(" ")[0]?.toUpperCase() ?? "";
    if (manners.silentAt === verb) return undefined;
    const command = commands[verb];
    return command ? command(line) : say("502 what?");
  };
  const takeBody = (line: string, body: string[]) => {
    if (line !== ".") return void body.push(line.replace(/^\./, ""));
    talk.body = null;
    if (manners.silentAt === ".") return undefined;
    const refusal = manners.onLetter?.() ?? null;
    if (refusal === null) letters.push(letterOf(body.join("\r\n"), { ...talk, isEncrypted }));
    return say(refusal ?? "250 2.0.0 taken");
  };
  const takeSecret = (line: string) => {
    talk.asking.push(Buffer.from(line, "base64").toString("utf8"));
    if (talk.asking.length < 3) return say("334 UGFzc3dvcmQ6");
    const given = talk.asking.slice(1).join(":");
    talk.asking = [];
    return signIn(given);
  };
  const signIn = (given: string) => {
    if (!isKnown(given)) return say("535 5.7.8 no such account");
    talk.signedInAs = given.split(":")[0] ?? null;
    return say("235 2.7.0 come in");
  };
  const commands: Record<string, (line: string) => unknown> = {
    EHLO: () => {
      const offers = [
        ...(manners.security === "starttls" && !isEncrypted ? ["STARTTLS"] : []),
        `AUTH ${manners.methods ?? "PLAIN LOGIN"}`,
      ];
      say(
        `250-mail.test\r\n${offers.map((offer, index) => `250${index === offers.length - 1 ? " " : "-"}${offer}`).join("\r\n")}`,
      );
    },
    STARTTLS: () => {
      socket.off("data", hear);
      socket.write(`220 go\r\n${manners.injected ?? ""}`);
      const encrypted = new TLSSocket(socket, { isServer: true, ...manners.certificate });
      encrypted.on("error", () => undefined);
      listen(encrypted, { ...house, isEncrypted: true });
    },
    AUTH: (line) => {
      if (/^AUTH LOGIN/i.test(line)) {
        talk.asking = ["login"];
        return say("334 VXNlcm5hbWU6");
      }
      return signIn(
        Buffer.from(line.split(" ")[2] ?? "", "base64")
          .toString("utf8")
          .split("\0")
          .slice(1)
          .join(":"),
      );
    },
    MAIL: (line) => {
      if (manners.account && talk.signedInAs === null) return say("530 5.7.0 sign in first");
      talk.from = addressIn(line);
      return say("250 2.1.0 ok");
    },
    RCPT: (line) => {
      talk.to = addressIn(line);
      return say(manners.onReceiver?.(talk.to) ?? "250 2.1.5 ok");
    },
    DATA: () => {
      talk.body = [];
      return say("354 go ahead");
    },
    QUIT: () => socket.end("221 bye\r\n"),
  };
  socket.on("data", hear);
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
