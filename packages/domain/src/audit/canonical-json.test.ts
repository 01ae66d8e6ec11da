import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonical JSON", () => {
  test.each([
    [{ b: 1, a: [2, { d: null, c: "x" }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [undefined, "null"],
    [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
    [new Date("2026-11-21T02:00:00Z"), '"2026-11-21T02:00:00.000Z"'],
    [[-0, 1e21, NaN], "[0,1e+21,null]"],
    ["半\ud842个\u0000字𬭎", '"半\ufffd个字𬭎"'],
  ])("%j is spelled %s", (value, spelled) => expect(canonicalJson(value)).toBe(spelled));

  test("a value that has been through JSON is spelled the same", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const spelled = canonicalJson(value);
        expect(canonicalJson(JSON.parse(spelled))).toBe(spelled);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
