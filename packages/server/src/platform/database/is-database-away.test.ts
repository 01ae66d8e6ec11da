import { describe, expect, test } from "vitest";
import { isDatabaseAway } from "./is-database-away.ts";

describe("数据库不可达 telling a database that is away from work that is wrong", () => {
  const withCode = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

  test.each([
    withCode("57P01"),
    withCode("57P03"),
    withCode("08006"),
    withCode("53300"),
    withCode("ECONNREFUSED"),
    withCode("EPIPE", { syscall: "write" }),
    withCode("ENOENT", { syscall: "connect" }),
    new Error("Connection terminated unexpectedly"),
    new Error("Client has encountered a connection error and is not queryable"),
    new Error("timeout exceeded when trying to connect"),
    new Error("the deed failed", { cause: withCode("57P02") }),
  ])("%s is away", (error) => expect(isDatabaseAway(error)).toBe(true));

  test.each([
    withCode("23505"),
    withCode("40001"),
    withCode("57014"),
    withCode("ENOENT", { syscall: "open" }),
    new TypeError("x is not a function"),
    "Connection terminated",
    null,
  ])("%s is not", (error) => expect(isDatabaseAway(error)).toBe(false));
});
