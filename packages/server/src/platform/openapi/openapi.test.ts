import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "@zhigang/contract/http";
import { ERRORS } from "@zhigang/contract/errors";
import { SCHEMAS } from "../../api-schemas.ts";
import { ENDPOINTS } from "../../door.ts";
import { checkFor } from "../http/validation.ts";
import { openHouse, type House } from "../../testing/house.ts";
import { buildOpenApi } from "./build-openapi.ts";
import { exampleOf } from "./example-of.ts";

type Json = Readonly<Record<string, unknown>>;
interface Described {
  readonly openapi: string;
  readonly info: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Json; readonly responses: Json; readonly securitySchemes: Json };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Json[];
  readonly "x-permission": string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Json; readonly example: unknown }>>;
  };
  readonly responses: Readonly<Record<string, Json>>;
}

const described = buildOpenApi({
  endpoints: ENDPOINTS,
  errors: ERRORS,
  schemas: SCHEMAS,
  basePath: "",
  version: "0.0.0",
}) as unknown as Described;
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const endpointOf = (name: string): Endpoint => ENDPOINTS[name] as Endpoint;

describe("接口描述 the API's description (OpenAPI 3.1, D-07)", () => {
  test("is plain JSON of the right version, and the same each time", () => {
    expect(described.openapi).toBe("3.1.0");
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    const again = buildOpenApi({
      endpoints: ENDPOINTS,
      errors: ERRORS,
      schemas: SCHEMAS,
      basePath: "",
      version: "0.0.0",
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(described));
  });

  test("every reference leads somewhere, and shapes with a name are not written out again", () => {
    const words = JSON.stringify(described);
    const references = new Set(
      [...words.matchAll(/"\$ref":"#\/components\/(schemas|responses)\/(\w+)"/g)].map(
        ([, kind, name]) => `${kind} ${name}`,
      ),
    );
    for (const reference of references) {
      const [kind = "", name = ""] = reference.split(" ");
      expect(Object.keys(described.components[kind as "schemas"]), reference).toContain(name);
    }
    expect(words.match(/"\$ref"/g)?.length).toBeGreaterThan(200);
    expect(references.size).toBeGreaterThan(30);
  });

  test("operation ids are the endpoints' names, each once", () => {
    expect(operations.map(({ operation }) => operation.operationId).toSorted()).toEqual(
      Object.keys(ENDPOINTS).toSorted(),
    );
  });

  test.each(operations)("$method $path", ({ path, operation }) => {
    const endpoint = endpointOf(operation.operationId);
    expect(operation.summary).toMatch(/^\p{Script=Han}[^—]* — [A-Za-z][\x20-\x7e]+$/u);
    expect(operation["x-permission"]).toBe(endpoint.permission);
    expect(operation.security.length === 0).toBe(endpoint.permission === "public");
    const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every(({ required }) => required)).toBe(true);
    const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.includes("header If-Match")).toBe(endpoint.edits === true);
    expect(names.includes("header Idempotency-Key")).toBe(endpoint.creates === true);
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^([1-5]\d\d|default)$/);
      if (!("$ref" in response)) expect(response["description"]).toMatch(/\S/);
    }
  });

  test.each(operations)("$method $path names the refusals that apply", ({ operation }) => {
    const { permission, params, edits, body, uploads, credentials } = endpointOf(operation.operationId);
    const told = Object.keys(operation.responses);
    const applies: readonly (readonly [readonly string[], boolean])[] = [
      [["401", "403"], permission !== "public"],
      [["404"], params !== undefined],
      [["412", "428"], edits === true],
      [["413", "415"], (body ?? uploads) !== undefined],
      [["429"], permission === "public" || credentials === true],
      [["422", "503", "default"], true],
    ];
    const expected = applies.flatMap(([statuses, does]) => (does ? statuses : []));
    expect(told).toEqual(expect.arrayContaining(expected));
    const known = new Set(Object.keys(ERRORS));
    for (const [status, response] of Object.entries(operation.responses)) {
      for (const code of (response["x-codes"] ?? []) as (keyof typeof ERRORS)[]) {
        expect(known, code).toContain(code);
        expect(String(ERRORS[code].status)).toBe(status);
      }
    }
  });

  const withBody = Object.entries(ENDPOINTS).filter(([, { body }]) => body !== undefined);
  test.each(withBody)("the example of %s is one that the door takes", (name, { body }) => {
    if (!body) throw new Error(name);
    const operation = operations.find(({ operation: { operationId } }) => operationId === name)?.operation;
    const example = operation?.requestBody?.content["application/json"]?.example;
    expect(example).toEqual(exampleOf(body));
    expect(() => checkFor(body)(example)).not.toThrow();
  });
});

describe("接口页面 the page of the API", () => {
  let house: House;
  beforeAll(async () => void (house = await openHouse({ basePath: "/zhigang" })));
  afterAll(() => house.close());

  test("shows every operation and refusal, and asks the network for nothing", async () => {
    const { body, headers } = await house.server.inject("/zhigang/api/docs");
    for (const name of Object.keys(ENDPOINTS)) expect(body).toContain(`id="${name}"`);
    for (const code of Object.keys(ERRORS)) expect(body).toContain(`<code>${code}</code>`);
    expect(body).not.toMatch(
      /<script|(?:src|href|action)="https?:|<link(?! rel="icon" href="data:,">)|<img|@import|url\(|style="|undefined|\[object/,
    );
    const nonce = /'nonce-([\w-]+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "none";
    expect(body).toContain(`<style nonce="${nonce}">`);
    expect(body).toContain('href="/zhigang/api/openapi.json"');
  });

  test("every link in it leads to a place in it", async () => {
    const { body } = await house.server.inject("/zhigang/api/docs");
    const places = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(places, target).toContain(target);
  });
});
