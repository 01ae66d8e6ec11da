import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LEDGER_JSON_SCHEMA } from "./ledger-file.ts";

test("the schema in the documents is the schema the API serves", () => {
  const committed: unknown = JSON.parse(readFileSync("docs/schemas/ledger.schema.json", "utf8"));
  expect(committed).toEqual(LEDGER_JSON_SCHEMA);
  expect(committed).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
});
