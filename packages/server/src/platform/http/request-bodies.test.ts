import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS } from "../../door.ts";
import { openHouse, type House } from "../../testing/house.ts";
import { newId } from "../ids.ts";

const ODD_TYPES = [
  "text/plain",
  "text/plain;application/json",
  "application/json2",
  "application/jsonx",
  "application/json x",
  "application/json\tx",
  " application/json; charset=gbk",
  "application/json; charset=utf-16",
  "application/json;charset=utf-8;x=y",
  "application/json, text/plain",
  "application/ json",
  "application /json",
  "application/x-www-form-urlencoded",
  "application/xml",
  "application/vnd.api+json",
  "application/octet-stream",
  "json",
  "*/*",
  "/",
  "multipart/mixed; boundary=x",
];

describe("请求体 bodies on every write (S-76)", () => {
  let house: House;
  let cookie = "";
  beforeAll(async () => {
    house = await openHouse();
    ({ cookie } = await house.signedIn("plan_office"));
  });
  afterAll(() => house.close());

  const writes = Object.entries(ENDPOINTS).filter(([, { method, uploads }]) => method !== "get" && !uploads);
  test.each(writes.map(([name]) => name))("%s takes JSON and nothing that only looks like it", async (name) => {
    const { method, path } = ENDPOINTS[name] ?? { method: "post", path: "" };
    for (const type of ODD_TYPES) {
      const response = await house.server.inject({
        method: method.toUpperCase() as "POST",
        url: `/api${path.replace("{id}", newId())}`,
        headers: { cookie, "content-type": type, "if-match": '"v1"' },
        payload: '{"reason":"x"}',
      });
      expect([response.statusCode, response.json().code], type).toEqual([415, "http.unsupported_media_type"]);
    }
  });

  test("a body without a type is 415", async () => {
    const answer = await rawRequest(house, `POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}`);
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
  });
});

describe("请求体上限 how large a body may be (S-112)", () => {
  let house: House;
  beforeAll(async () => void (house = await openHouse()));
  afterAll(() => house.close());
  const head = "POST /api/session HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n";

  test("a declared length over the limit is 413", async () => {
    expect(await rawRequest(house, `${head}content-length: 2000000\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("a chunked body over the limit is 413", async () => {
    const chunk = `${(65_536).toString(16)}\r\n${" ".repeat(65_536)}\r\n`;
    const answer = await rawRequest(house, `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(20)}0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each([
    ["longer than declared", `${head}content-length: 2\r\n\r\n{}{}{}`],
    ["two lengths", `${head}content-length: 2\r\ncontent-length: 30\r\n\r\n{}`],
    ["a length and chunks", `${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`],
    ["a length that is no number", `${head}content-length: two\r\n\r\n{}`],
    ["a negative length", `${head}content-length: -1\r\n\r\n{}`],
  ])("a body %s is refused, and the server goes on", async (_, request) => {
    expect(await rawRequest(house, request)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await house.server.inject("/livez")).statusCode).toBe(200);
  });

  test("a name with ten thousand dots, and brackets a thousand deep, are refused", async () => {
    for (const payload of [`{"${"a.".repeat(10_000)}":1}`, `${"[".repeat(1000)}${"]".repeat(1000)}`]) {
      const sent = {
        method: "POST",
        url: "/api/session",
        headers: { "content-type": "application/json" },
        payload,
      } as const;
      expect((await house.server.inject(sent)).statusCode).toBe(422);
    }
  });

  test.each(["TRACE", "CONNECT", "PROPFIND", "BREW"])("%s is not served", async (method) => {
    const answer = await rawRequest(house, `${method} /api/session HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    expect(answer === "" || /^HTTP\/1\.1 (400|404|405|501) /.test(answer), answer).toBe(true);
  });
});

let listening: Promise<string> | undefined;
let listener: House | undefined;

/** What a server answers on a bare socket, until it closes or a second has passed. */
async function rawRequest(house: House, text: string): Promise<string> {
  if (listener !== house) listening = undefined;
  listener = house;
  listening ??= house.server.listen({ host: "127.0.0.1", port: 0 });
  const { port } = new URL(await listening);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(text));
    socket.setTimeout(1500, () => socket.destroy());
    socket.on("data", (part) => (answer += part.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
  });
}
