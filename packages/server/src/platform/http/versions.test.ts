import { describe, expect, test } from "vitest";
import { useApp } from "../../testing/use-app.ts";
import { newId } from "../ids.ts";
import { decodeCursor, decodeKeys, encodeCursor, pageFrom } from "./cursor.ts";
import { probe, probeRoutes } from "./probes.fixtures.ts";

describe("版本 two people editing", () => {
  const app = useApp({ routes: probeRoutes({ files: [], creates: 0 }) });
  const client = () => app().signedIn("plan_office");

  test("an edit without the version seen is 428; so is a tag that names none", async () => {
    const person = await client();
    for (const headers of [{}, { "if-match": "*" }, { "if-match": '"abc"' }, { "if-match": "" }]) {
      const { status, body } = await person.call(probe.edit, { body: {}, headers });
      expect([status, body["code"]], JSON.stringify(headers)).toEqual([428, "http.precondition_required"]);
    }
  });

  test("an edit of a version that is gone is 412 and shows what is there now", async () => {
    const { status, body } = await (await client()).call(probe.edit, { body: {}, headers: { "if-match": '"v2"' } });
    expect([status, body["details"]]).toEqual([412, { expected: 2, current: 3, now: { name: "现状" } }]);
  });

  test("an edit of the version seen answers with the next", async () => {
    const { status, headers } = await (await client()).call(probe.edit, { body: {}, headers: { "if-match": '"v3"' } });
    expect([status, headers["etag"]]).toEqual([200, '"v4"']);
  });

  test.each(['"v3"', 'W/"v3"', '"v1", "v3"', "*"])("a reader who has %s gets 304 without a body", async (tag) => {
    const { status, body, headers } = await (await client()).call(probe.read, { headers: { "if-none-match": tag } });
    expect([status, body, headers["etag"]]).toEqual([304, {}, '"v3"']);
  });

  test("a reader who has another version gets the present one", async () => {
    const { status, body } = await (await client()).call(probe.read, { headers: { "if-none-match": '"v2"' } });
    expect([status, body]).toEqual([200, { version: 3, name: "名" }]);
  });

  test("a GET of one snapshot reads one moment and may not write", async () => {
    const { body } = await (await client()).call(probe.snapshot);
    expect(body).toEqual({ level: "repeatable read", isReadOnly: "on" });
  });
});

describe("翻页 cursors", () => {
  test("the keys of the last row shown come back from the cursor", () => {
    const rows = [1, 2, 3].map((n) => ({ n, name: `第${n}` }));
    const page = pageFrom(
      rows,
      2,
      ({ n, name }) => [n, name, null],
      ({ n }) => n,
    );
    expect(page.items).toEqual([1, 2]);
    expect(decodeCursor(page.nextCursor ?? "", 3)).toEqual([2, "第2", null]);
    expect(
      pageFrom(
        rows,
        3,
        () => [],
        ({ n }) => n,
      ).nextCursor,
    ).toBeNull();
  });

  test.each([
    ["other text", "abc"],
    ["nothing", ""],
    ["too few keys", encodeCursor([1])],
    ["an object", Buffer.from('{"length":2}').toString("base64url")],
    ["a key that is an object", Buffer.from('[{},"x"]').toString("base64url")],
    ["cut off", encodeCursor([1, "甲乙丙"]).slice(0, 6)],
  ])("%s is refused", (_, cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow("http.invalid_cursor");
  });

  test("keys of their kinds come back as they are", () => {
    const keys = ["局", newId(), 7, "12", "2026-11-21T02:00:00.000Z"];
    expect(decodeKeys(encodeCursor(keys), ["text", "uuid", "int", "bigint", "timestamptz"])).toEqual(keys);
  });

  test.each([
    ["a text with half a character", "text", "\ud83d"],
    ["a number for a text", "text", 5],
    ["a word for an id", "uuid", "x"],
    ["a number no column holds", "int", 3e9],
    ["half a number", "int", 1.5],
    ["a word for a number", "bigint", "seven"],
    ["a day the calendar does not have", "timestamptz", "2026-02-30T00:00:00.000Z"],
    ["a year before the first", "timestamptz", "0000-01-01T00:00:00.000Z"],
  ] as const)("%s is refused before the database sees it", (_, kind, key) => {
    expect(() => decodeKeys(encodeCursor([key]), [kind])).toThrow("http.invalid_cursor");
  });
});
