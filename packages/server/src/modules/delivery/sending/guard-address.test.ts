import { describe, expect, test } from "vitest";
import { AddressRefusal, guardAddress } from "./guard-address.ts";
import { post } from "./post.ts";
import { anOutsider } from "../delivery.fixtures.ts";

const answering = (...addresses: string[]) => ({
  internalHosts: [],
  resolve: async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
});

describe("内网地址 (S-69)", () => {
  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://10.1.2.3/",
    "http://172.20.0.1/",
    "http://192.168.1.1:8080/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.100.100.200/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[::]/",
    "http://255.255.255.255/",
    "http://224.0.0.1/",
    "http://１２７.０.０.１/",
    "http://user:secret@example.com/",
    "file:///etc/passwd",
    "gopher://example.com/",
    "nonsense",
  ])("%s is not told", async (url) => {
    await expect(guardAddress(url, answering("8.8.8.8"))).rejects.toBeInstanceOf(AddressRefusal);
  });

  test("a name is judged by every number it stands for", async () => {
    await expect(guardAddress("https://hook.example.com/", answering("8.8.8.8", "10.0.0.1"))).rejects.toBeInstanceOf(
      AddressRefusal,
    );
    await expect(guardAddress("https://hook.example.com/", answering())).rejects.toBeInstanceOf(AddressRefusal);
    const { addresses } = await guardAddress("https://hook.example.com/", answering("8.8.8.8", "2606:4700::1111"));
    expect(addresses.map(({ address }) => address)).toEqual(["8.8.8.8", "2606:4700::1111"]);
  });

  test("a host that the operator named may be in the intranet, by its name or with its port, and no other", async () => {
    const rules = { ...answering("10.0.0.8"), internalHosts: ["oa.city.internal:8443", "127.0.0.1"] };
    await expect(guardAddress("https://oa.city.internal:8443/hook", rules)).resolves.toBeDefined();
    await expect(guardAddress("https://OA.City.internal.:8443/hook", rules)).resolves.toBeDefined();
    await expect(guardAddress("https://oa.city.internal/hook", rules)).rejects.toBeInstanceOf(AddressRefusal);
    await expect(guardAddress("http://127.0.0.1:9/", rules)).resolves.toBeDefined();
  });

  test("what was looked over is what is reached, whoever has the name by then (rebinding)", async () => {
    const outsider = await anOutsider();
    try {
      const port = new URL(outsider.url).port;
      const url = new URL(`http://name-that-never-was.invalid:${port}/hook`);
      const pinned = { url, addresses: [{ address: "127.0.0.1", family: 4 as const }] };
      expect(await post(pinned, {}, "{}")).toEqual({ isDelivered: true, statusCode: 200, problem: null });
      expect(outsider.told[0]?.headers.host).toBe(url.host);
    } finally {
      await outsider.close();
    }
  });

  test.each([
    ["a redirect", (outside: string) => ({ status: 302, headers: { location: outside } }), "HTTP 302"],
    ["an error", () => ({ status: 500, headers: {} }), "HTTP 500"],
  ])("%s is a failure and is followed nowhere", async (_, answerOf, problem) => {
    const inside = await anOutsider();
    const { status, headers } = answerOf(inside.url);
    const outsider = await anOutsider((response) => response.writeHead(status, headers).end());
    try {
      const address = await guardAddress(outsider.url, { internalHosts: [outsider.host] });
      expect(await post(address, {}, "{}")).toMatchObject({ isDelivered: false, problem });
      expect(inside.told).toEqual([]);
    } finally {
      await Promise.all([inside.close(), outsider.close()]);
    }
  });

  test("an endless answer is cut, and one that never comes is given up", async () => {
    const endless = await anOutsider((response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write("x".repeat(1000)), 1);
      response.on("close", () => clearInterval(more));
    });
    const silent = await anOutsider(() => undefined);
    try {
      const reach = async ({ url, host }: typeof endless) => guardAddress(url, { internalHosts: [host] });
      expect(await post(await reach(endless), {}, "{}")).toMatchObject({ isDelivered: true, statusCode: 200 });
      expect(await post(await reach(silent), {}, "{}", 100)).toMatchObject({ isDelivered: false, problem: "timeout" });
    } finally {
      await Promise.all([endless.close(), silent.close()]);
    }
  });
});
