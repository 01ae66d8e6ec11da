import { connect, isIP } from "node:net";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { MailSecurity } from "@zhigang/domain/delivery";
import type { GuardedHost } from "../sending/guard-address.ts";
import { pinnedTo } from "../sending/post.ts";
import type { Outcome } from "../sending/post.ts";
import { SmtpDialogue, SmtpRefusal } from "./smtp-dialogue.ts";
import type { Reply } from "./smtp-dialogue.ts";
import { writeMail } from "./write-mail.ts";
import type { Mail } from "./write-mail.ts";

/** Where letters are handed in. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly username: string | null;
  readonly password: string | null;
  readonly addresses: GuardedHost["addresses"];
  /** Certificates to believe instead of those the machine believes. */
  readonly authorities?: readonly string[] | undefined;
}

/** How a letter fared, and whether it was the receiver's address that was wrong, not the server. */
export interface MailOutcome extends Outcome {
  readonly isAddressWrong: boolean;
}

/** Before the letter is handed over a second try does no harm; after that the answer is waited for longer (RFC 5321 §4.5.3.2.6). */
const TIME_LIMITS = { talkMs: 30_000, answerMs: 60_000 };

/** Hands one letter to a mail server (RFC 5321, STARTTLS by RFC 3207, AUTH by RFC 4954). */
export async function sendMail(server: MailServer, mail: Mail, limits = TIME_LIMITS): Promise<MailOutcome> {
  const sockets: Socket[] = [];
  const giveUp = () => sockets.forEach((socket) => socket.destroy(new SmtpRefusal(null, "timeout")));
  let timer = setTimeout(giveUp, limits.talkMs);
  try {
    const talk = await openTalk(server, sockets);
    await talk.say(`MAIL FROM:<${mail.from}>`, 250);
    const refused = await refusedAddress(talk, mail.to);
    if (refused) return refused;
    await talk.say("DATA", 354);
    clearTimeout(timer);
    timer = setTimeout(giveUp, limits.answerMs);
    const { code } = await talk.say(`${writeMail(mail)}.`, 250);
    sockets[0]?.write("QUIT\r\n");
    return { isDelivered: true, statusCode: code, problem: null, isAddressWrong: false };
  } catch (error) {
    return failure(error);
  } finally {
    clearTimeout(timer);
    close(sockets);
  }
}

/** What was written goes out first; the encrypted socket stands before the plain one that carries it. */
function close([first, ...others]: readonly Socket[]): void {
  first?.once("close", () => others.forEach((socket) => socket.destroy()));
  first?.destroySoon();
}

async function refusedAddress(talk: SmtpDialogue, to: string): Promise<MailOutcome | null> {
  try {
    await talk.say(`RCPT TO:<${to}>`, 250, 251);
    return null;
  } catch (error) {
    const isFinal = error instanceof SmtpRefusal && error.code !== null && error.code >= 500;
    return { ...failure(error), isAddressWrong: isFinal };
  }
}

function failure(error: unknown): MailOutcome {
  const { message, code } = error as Error & { code?: unknown };
  const statusCode = error instanceof SmtpRefusal ? error.code : null;
  const problem = error instanceof SmtpRefusal || typeof code !== "string" ? message : code;
  return { isDelivered: false, statusCode, problem, isAddressWrong: false };
}

/** Connects, encrypts as the server is reached, and signs in where there is a name. */
async function openTalk(server: MailServer, sockets: Socket[]): Promise<SmtpDialogue> {
  const { host, port, security, addresses } = server;
  const place = { host, port, lookup: pinnedTo(addresses) };
  const socket = security === "tls" ? connectTls({ ...place, ...trust(server) }) : connect(place);
  sockets.push(socket);
  let talk = new SmtpDialogue(socket);
  await talk.expect(220);
  let greeting = await greet(talk, socket);
  if (security === "starttls") {
    await talk.say("STARTTLS", 220);
    const encrypted = connectTls({ socket: talk.release(), ...trust(server) });
    sockets.unshift(encrypted);
    talk = new SmtpDialogue(encrypted);
    greeting = await greet(talk, encrypted);
  }
  await signIn(talk, server, greeting);
  return talk;
}

/** The certificate must be valid for the very name that was configured; a number is no name to ask for (RFC 6066 §3). */
function trust({ host, authorities }: MailServer) {
  return { host, ...(isIP(host) === 0 && { servername: host }), ...(authorities && { ca: [...authorities] }) };
}

function greet(talk: SmtpDialogue, { localAddress, localFamily }: Socket): Promise<Reply> {
  const literal = localFamily === "IPv6" ? `IPv6:${localAddress}` : (localAddress ?? "127.0.0.1");
  return talk.say(`EHLO [${literal}]`, 250);
}

async function signIn(talk: SmtpDialogue, { username, password }: MailServer, greeting: Reply): Promise<void> {
  if (username === null || password === null) return;
  const offered = greeting.lines.find((line) => /^AUTH[ =]/i.test(line))?.toUpperCase() ?? "";
  const base64 = (words: string) => Buffer.from(words, "utf8").toString("base64");
  if (/\bPLAIN\b/.test(offered)) {
    await talk.say(`AUTH PLAIN ${base64(`\0${username}\0${password}`)}`, 235);
  } else if (/\bLOGIN\b/.test(offered)) {
    await talk.say("AUTH LOGIN", 334);
    await talk.say(base64(username), 334);
    await talk.say(base64(password), 235);
  } else {
    throw new SmtpRefusal(null, "no sign-in that is known (PLAIN, LOGIN)");
  }
}
