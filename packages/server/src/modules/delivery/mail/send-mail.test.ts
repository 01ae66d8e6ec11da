import { afterEach, describe, expect, test } from "vitest";
import { aCertificate } from "./a-certificate.fixtures.ts";
import { aMailServer } from "./a-mail-server.fixtures.ts";
import type { MailHouse, MailManners } from "./a-mail-server.fixtures.ts";
import { sendMail } from "./send-mail.ts";
import type { MailServer } from "./send-mail.ts";
import { writeMail } from "./write-mail.ts";

const SUBJECT = "【智港】2026-11-23 通知摘要：𬭎、䶮两区共 12 条，请于今日下班前签收并反馈进展情况 12 items";
const MAIL = {
  id: "01930000-0000-7000-8000-00000000000a",
  from: "ducha@city.example",
  fromName: "智港",
  to: "zhao.min@city.example",
  subject: SUBJECT,
  text: "1. ［逾期］人工智能产业园\n.\n..一个点开头的行\n请登录智港查看：https://city.example/notices",
  at: new Date("2026-11-23T01:00:00Z"),
};
const LIMITS = { talkMs: 3_000, answerMs: 3_000 };
const certificate = aCertificate("mail.city.example");

describe("电子邮件 (SMTP)", () => {
  let house: MailHouse | undefined;
  afterEach(async () => {
    await house?.close();
    house = undefined;
  });
  const open = async (manners: MailManners = {}, wish: Partial<MailServer> = {}): Promise<MailServer> => {
    house = await aMailServer(manners);
    const addresses = [{ address: "127.0.0.1", family: 4 as const }];
    const place = { host: "mail.city.example", port: house.port, addresses, authorities: [certificate.cert] };
    return { ...place, security: manners.security ?? "none", username: null, password: null, ...wish };
  };

  test("a letter arrives as it was written, with one id over all attempts", async () => {
    const server = await open();
    expect(await sendMail(server, MAIL, LIMITS)).toEqual({
      isDelivered: true,
      statusCode: 250,
      problem: null,
      isAddressWrong: false,
    });
    expect(await sendMail(server, MAIL, LIMITS)).toMatchObject({ isDelivered: true });
    const [letter, again] = house?.letters ?? [];
    expect(letter).toMatchObject({ from: MAIL.from, to: MAIL.to, subject: SUBJECT });
    expect(letter?.text).toBe(MAIL.text.replaceAll("\n", "\r\n"));
    expect(letter?.messageId).toBe(`<${MAIL.id}@city.example>`);
    expect(again?.messageId).toBe(letter?.messageId);
    expect(letter?.raw).toContain("Auto-Submitted: auto-generated");
    expect(letter?.raw).toContain("Date: Mon, 23 Nov 2026 01:00:00 +0000");
  });

  test("every line is short and plain, and no words end a header (RFC 5322 §2.1.1)", () => {
    const raw = writeMail({ ...MAIL, subject: "标题\r\nBcc: everybody@example.com", fromName: "a\nb" });
    for (const line of raw.split("\r\n")) expect(line).toMatch(/^[\x20-\x7e]{0,78}$/);
    expect(raw).not.toMatch(/^Bcc/m);
  });

  test.each(["tls", "starttls"] as const)("over %s, signed in only once encrypted", async (security) => {
    const account = { username: "ducha", password: "密码 one" };
    for (const methods of ["PLAIN LOGIN", "LOGIN"]) {
      const server = await open({ security, certificate, account: "ducha:密码 one", methods }, account);
      expect(await sendMail(server, MAIL, LIMITS)).toMatchObject({ isDelivered: true, problem: null });
      expect(house?.letters[0]).toMatchObject({ wasEncrypted: true, signedInAs: "ducha" });
      await house?.close();
    }
  });

  test("a certificate of another name, or of nobody that is believed, gets no password", async () => {
    const wrong = aCertificate("other.example");
    for (const security of ["tls", "starttls"] as const) {
      const server = await open(
        { security, certificate: wrong },
        { authorities: [wrong.cert], username: "u", password: "p" },
      );
      expect(await sendMail(server, MAIL, LIMITS)).toMatchObject({
        isDelivered: false,
        problem: "ERR_TLS_CERT_ALTNAME_INVALID",
      });
      await house?.close();
      const own = await open({ security, certificate }, { authorities: undefined });
      expect(await sendMail(own, MAIL, LIMITS)).toMatchObject({
        isDelivered: false,
        problem: "DEPTH_ZERO_SELF_SIGNED_CERT",
      });
      await house?.close();
    }
  });

  test("what was said in the open before encryption is not believed (CVE-2011-0411)", async () => {
    const server = await open({ security: "starttls", certificate, injected: "250 AUTH PLAIN\r\n" });
    expect(await sendMail(server, MAIL, LIMITS)).toMatchObject({
      isDelivered: false,
      problem: "said too much before TLS",
    });
  });

  test.each([
    ["a wrong password", { account: "u:right" }, { isAddressWrong: false, statusCode: 535 }],
    ["an unknown receiver", { onReceiver: () => "550 5.1.1 no such user" }, { isAddressWrong: true, statusCode: 550 }],
    ["a full box", { onReceiver: () => "452 4.2.2 later" }, { isAddressWrong: false, statusCode: 452 }],
    ["a refused letter", { onLetter: () => "554 5.7.1 not this" }, { isAddressWrong: false, statusCode: 554 }],
    ["no sign-in that we know", { account: "u:p", methods: "CRAM-MD5" }, { statusCode: null }],
  ])("%s is told with the server's own words", async (_, manners, outcome) => {
    const server = await open(manners, { username: "u", password: "account" in manners ? "wrong" : null });
    const came = await sendMail(server, MAIL, LIMITS);
    expect(came).toMatchObject({ isDelivered: false, ...outcome });
    expect(came.problem).not.toContain("wrong");
    expect(house?.letters).toEqual([]);
  });

  test.each(["EHLO", "MAIL", "."])("a server that falls silent at %s is given up", async (silentAt) => {
    const server = await open({ silentAt });
    const came = await sendMail(server, MAIL, { talkMs: 150, answerMs: 150 });
    expect(came).toMatchObject({ isDelivered: false, problem: "timeout" });
  });

  test("a server that is down, and one that is no mail server", async () => {
    const server = await open();
    await house?.close();
    expect(await sendMail(server, MAIL, LIMITS)).toMatchObject({ isDelivered: false, problem: "ECONNREFUSED" });
    const other = await open({ onReceiver: () => "<html>no mail here</html>" });
    expect(await sendMail(other, MAIL, LIMITS)).toMatchObject({ isDelivered: false, problem: "no mail server" });
    const endless = await open({ onReceiver: () => "250-more\r\n".repeat(3_000) });
    expect(await sendMail(endless, MAIL, LIMITS)).toMatchObject({ isDelivered: false, problem: "endless reply" });
  });
});
