import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { deliveryParts } from "../delivery.fixtures.ts";
import { aPerson, choose } from "../notice/people.fixtures.ts";
import { editNoticePreferences, getNoticePreferences } from "../preference/keep-preferences.ts";
import { listChannelDeliveries, replayChannelDelivery, testChannel } from "./channel-log.ts";
import { deleteChannel, listChannels, pauseChannel, resumeChannel } from "./keep-channels.ts";
import { createMailChannel, editMailChannel } from "./keep-mail-channels.ts";
import { createRobotChannel, editRobotChannel } from "./keep-robot-channels.ts";

const HOST = "127.0.0.1";
const MAIL = {
  name: "政务邮箱",
  content: "notices" as const,
  host: HOST,
  port: 465,
  security: "tls" as const,
  username: "ducha",
  fromAddress: "ducha@city.example",
  receiverDomains: [] as string[],
  password: "S3cret-of-mail",
};
const ROBOT = {
  name: "督查群",
  content: "counts" as const,
  kind: "dingtalk" as const,
  url: `https://${HOST}/robot/send?access_token=token-of-robot`,
  signingSecret: "SEC-of-robot",
};

const tx = useTx();
const admin = (expectedVersion?: number) =>
  aCall(tx(), { role: "system_administrator", ...(expectedVersion !== undefined && { expectedVersion }) });
const parts = () => deliveryParts(tx(), [HOST]);

describe("通知渠道", () => {
  test("secrets are kept and never shown again, not in answers and not in the audit", async () => {
    const of = parts();
    const mail = await createMailChannel(admin(), of, MAIL);
    const robot = await createRobotChannel(admin(), of, ROBOT);
    expect(mail).toMatchObject({
      kind: "email",
      mail: { host: HOST, username: "ducha" },
      robotAddress: null,
      status: "active",
    });
    expect(robot).toMatchObject({
      kind: "dingtalk",
      mail: null,
      robotAddress: `https://${HOST}`,
      isSigned: true,
      secretHint: "…obot",
    });
    const edited = await editMailChannel(admin(1), of, mail.id, { password: "N3w-secret" });
    const shown = JSON.stringify([
      mail,
      robot,
      edited,
      await listChannels(admin()),
      await entriesOf(tx(), mail.id),
      await entriesOf(tx(), robot.id),
    ]);
    for (const secret of [MAIL.password, "N3w-secret", "token-of-robot", ROBOT.signingSecret]) {
      expect(shown).not.toContain(secret);
    }
    expect((await entriesOf(tx(), mail.id)).map((entry) => entry.operation)).toEqual([
      "delivery.channel.create",
      "delivery.channel.edit",
    ]);
  });

  test("another server is not handed the password of the one before", async () => {
    const of = parts();
    const { id } = await createMailChannel(admin(), of, MAIL);
    for (const change of [
      { host: "localhost" },
      { port: 587 },
      { security: "starttls" as const },
      { username: "other" },
    ]) {
      await expect(editMailChannel(admin(1), of, id, change)).rejects.toMatchObject({
        code: "delivery.password_needed",
      });
    }
    expect(await editMailChannel(admin(1), of, id, { port: 587, password: "again" })).toMatchObject({
      mail: { port: 587 },
    });
    expect(await editMailChannel(admin(2), of, id, { name: "邮箱", content: "counts" })).toMatchObject({
      name: "邮箱",
    });
    expect(await editMailChannel(admin(3), of, id, { username: null, password: null })).toMatchObject({
      mail: { username: null },
    });
    await expect(editMailChannel(admin(4), of, id, { username: "u" })).rejects.toMatchObject({
      code: "delivery.password_unasked",
    });
    await expect(editMailChannel(admin(1), of, id, { name: "x" })).rejects.toMatchObject({
      code: "http.version_conflict",
    });
  });

  test("a robot's new address asks for its own signing secret; the kinds are not mixed up", async () => {
    const of = parts();
    const { id } = await createRobotChannel(admin(), of, ROBOT);
    expect(await editRobotChannel(admin(1), of, id, { name: "群" })).toMatchObject({
      isSigned: true,
      secretHint: "…obot",
    });
    expect(await editRobotChannel(admin(2), of, id, { url: `${ROBOT.url}-2` })).toMatchObject({
      isSigned: false,
      secretHint: "…ot-2",
    });
    expect(await editRobotChannel(admin(3), of, id, { signingSecret: "SEC2" })).toMatchObject({
      isSigned: true,
      secretHint: "…ot-2",
    });
    await expect(editMailChannel(admin(4), of, id, { name: "x" })).rejects.toMatchObject({
      code: "delivery.channel_not_found",
    });
    const wecom = { ...ROBOT, kind: "wecom" as const };
    await expect(createRobotChannel(admin(), of, wecom)).rejects.toMatchObject({ code: "delivery.signing_unknown" });
  });

  test("places inside the network that nobody named, and public ones in the open, are refused (S-69)", async () => {
    const of = deliveryParts(tx());
    await expect(createMailChannel(admin(), of, MAIL)).rejects.toMatchObject({
      code: "delivery.channel_address_refused",
      details: { problem: "127.0.0.1" },
    });
    await expect(createRobotChannel(admin(), of, ROBOT)).rejects.toMatchObject({
      code: "delivery.channel_address_refused",
    });
    const open = { ...MAIL, host: "8.8.8.8", security: "none" as const };
    await expect(createMailChannel(admin(), of, open)).rejects.toMatchObject({ details: { problem: "TLS" } });
    await expect(createMailChannel(admin(), of, { ...open, security: "tls" })).resolves.toBeDefined();
  });

  test("pause, resume, delete; a test by mail says where it goes, and only what is finished is sent again", async () => {
    const of = parts();
    const { id } = await createMailChannel(admin(), of, MAIL);
    expect(await pauseChannel(admin(), id)).toMatchObject({ status: "paused" });
    expect(await resumeChannel(admin(), id)).toMatchObject({ status: "active" });
    await expect(testChannel(admin(), of, id, { to: null })).rejects.toMatchObject({
      code: "delivery.test_address_missing",
    });
    const sent = await testChannel(admin(), of, id, { to: "zhao@city.example" });
    expect(sent).toMatchObject({ fact: "delivery.channel.tested", status: "waiting", attempts: [] });
    expect((await listChannelDeliveries(admin(), id, { status: "waiting" })).items).toEqual([sent]);
    await expect(replayChannelDelivery(admin(), sent.id)).rejects.toMatchObject({ code: "delivery.still_waiting" });
    await deleteChannel(admin(), id);
    await expect(listChannelDeliveries(admin(), id, {})).rejects.toMatchObject({ code: "delivery.channel_not_found" });
    expect((await entriesOf(tx(), id)).map((entry) => entry.operation).slice(1)).toEqual([
      "delivery.channel.pause",
      "delivery.channel.resume",
      "delivery.channel.test",
      "delivery.channel.delete",
    ]);
  });
});

describe("通知设置", () => {
  test("a person chooses channels; the audit keeps which, and no address (S-98)", async () => {
    const of = parts();
    const [mail, robot] = [await createMailChannel(admin(), of, MAIL), await createRobotChannel(admin(), of, ROBOT)];
    const zhao = await aPerson(tx());
    const own = () => getNoticePreferences(aCall(tx(), { actor: zhao }));
    expect(await own()).toMatchObject({
      email: null,
      version: 0,
      channels: [{ isChosen: false }, { isChosen: false }],
    });
    await choose(tx(), zhao, [{ id: mail.id }, { id: robot.id, handle: "zhao.min" }], "zhao@city.example");
    expect(await own()).toMatchObject({
      email: "zhao@city.example",
      version: 1,
      channels: [
        { id: mail.id, isChosen: true, handle: null },
        { id: robot.id, isChosen: true, handle: "zhao.min" },
      ],
    });
    await choose(tx(), zhao, [{ id: robot.id }]);
    expect(await own()).toMatchObject({ email: null, version: 2, channels: [{ isChosen: false }, { handle: null }] });
    const traces = await entriesOf(tx(), zhao.accountId);
    expect(traces.map((entry) => entry.after)).toEqual([
      { hasEmail: true, channels: [MAIL.name, ROBOT.name] },
      { hasEmail: false, channels: [ROBOT.name] },
    ]);
    expect(JSON.stringify(traces)).not.toContain("zhao@");
    expect((await listChannels(admin())).items.map((channel) => channel.users)).toEqual([0, 1]);
  });

  test("by mail only with an address, no channel that is none, and no change over another's", async () => {
    const mail = await createMailChannel(admin(), parts(), MAIL);
    const zhao = await aPerson(tx());
    const edit = (id: string, email: string | null, expectedVersion = 0) =>
      editNoticePreferences(aCall(tx(), { actor: zhao, expectedVersion }), { email, channels: [{ id, handle: null }] });
    await expect(edit(mail.id, null)).rejects.toMatchObject({ code: "delivery.email_missing" });
    await expect(edit(zhao.accountId, null)).rejects.toMatchObject({ code: "delivery.channel_not_found" });
    await edit(mail.id, "zhao@city.example");
    const named = { ...MAIL, name: "内部邮箱", receiverDomains: ["city.example"] };
    const inside = await createMailChannel(admin(), parts(), named);
    await expect(edit(inside.id, "zhao@private.example", 1)).rejects.toMatchObject({
      code: "delivery.email_domain_refused",
      details: { channel: "内部邮箱", domains: "city.example" },
    });
    await edit(inside.id, "zhao@mail.city.example", 1);
    await expect(edit(mail.id, "qian@city.example")).rejects.toMatchObject({ code: "http.version_conflict" });
  });
});
