import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectImports, ROOT } from "./collect-imports.ts";
import type { FoundImport } from "./collect-imports.ts";

const PACKAGES = ["domain", "policy-text", "contract", "server", "web"] as const;

/** Which package may lean on which. */
const PACKAGE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  "policy-text": [],
  contract: ["domain"],
  server: ["domain", "policy-text", "contract"],
  web: ["domain", "contract"],
};

/** Which room may lean on which. An arrow that is not written here does not exist. */
const ROOM_ARROWS: Readonly<Record<string, readonly string[]>> = {
  audit: [],
  identity: ["audit"],
  documents: ["identity", "audit"],
  delivery: ["identity", "audit"],
  ledger: ["identity", "audit", "documents"],
  supervision: ["identity", "audit", "ledger"],
};

/** The layers of the web application, from the outside in. */
const WEB_ARROWS: Readonly<Record<string, readonly string[]>> = {
  "main.tsx": ["app", "kit", "api"],
  app: ["features", "kit", "api"],
  features: ["kit", "api"],
  kit: [],
  api: ["kit/language"],
  testing: ["app", "api", "kit"],
};

/** Libraries that only the kit may touch, so that a feature never depends on them. */
const KIT_ONLY = ["antd", "@ant-design/icons", "echarts", "maplibre-gl"];

const imports = PACKAGES.flatMap((name) => collectImports(name));
const inServer = imports.filter(({ from }) => from.startsWith("packages/server/src/"));

const packageOf = (path: string) => path.split("/")[1] ?? "";
const roomOf = (path: string) => /^packages\/server\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
const bareName = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
const isBuiltin = (specifier: string) => specifier.startsWith("node:") || builtinModules.includes(specifier);
const say = ({ from, specifier }: FoundImport) => `${from} → ${specifier}`;

test("the walk sees the code", () => expect(imports.length).toBeGreaterThan(500));

describe("packages", () => {
  const declared = Object.fromEntries(PACKAGES.map((name) => [name, declaredDependencies(`packages/${name}`)]));
  const forTests = declaredDependencies(".");

  test("lean only on what they declare, and on each other only along the arrows", () => {
    const bare = imports.filter(({ to, specifier }) => to === null && !isBuiltin(specifier));
    const wrong = bare.filter(({ from, specifier }) => {
      const own = packageOf(from);
      const name = bareName(specifier);
      const isArrow = name.startsWith("@zhigang/") && PACKAGE_ARROWS[own]?.includes(name.slice("@zhigang/".length));
      return name.startsWith("@zhigang/")
        ? !isArrow
        : !declared[own]?.has(name) && !(from.includes("/testing/") && forTests.has(name));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  test("reach into no other package's files", () => {
    const wrong = imports.filter(({ from, to }) => to !== null && packageOf(from) !== packageOf(to));
    expect(wrong.map(say)).toEqual([]);
  });

  test("domain, policy-text and contract touch neither the machine nor the network", () => {
    const pure = imports.filter(({ from }) => ["domain", "policy-text", "contract"].includes(packageOf(from)));
    expect(pure.filter(({ specifier }) => isBuiltin(specifier)).map(say)).toEqual([]);
  });
});

describe("rooms of the server", () => {
  const crossing = inServer.filter(({ from, to }) => to !== null && roomOf(to) !== null && roomOf(from) !== roomOf(to));

  test("every room has its arrows written down", () => {
    const rooms = new Set(inServer.flatMap(({ from }) => roomOf(from) ?? []));
    expect([...rooms].sort()).toEqual(Object.keys(ROOM_ARROWS).sort());
  });

  test("meet only along the arrows and only at the door", () => {
    const fromRooms = crossing.filter(({ from }) => roomOf(from) !== null);
    const wrong = fromRooms.filter(({ from, to }) => {
      const [own, other] = [roomOf(from) ?? "", roomOf(to ?? "") ?? ""];
      return !ROOM_ARROWS[own]?.includes(other) || to !== `packages/server/src/modules/${other}/index.ts`;
    });
    expect(wrong.map(say)).toEqual([]);
  });

  test("are entered from outside only through their doors", () => {
    const outside = crossing.filter(({ from }) => roomOf(from) === null);
    expect(outside.filter(({ to }) => !to?.endsWith("/index.ts")).map(say)).toEqual([]);
  });

  test("platform knows no room", () => {
    const wrong = inServer.filter(({ from, to }) => from.includes("/src/platform/") && to?.includes("/src/modules/"));
    expect(wrong.map(say)).toEqual([]);
  });
});

describe("layers of the web application", () => {
  const inWeb = imports.filter(({ from }) => from.startsWith("packages/web/src/"));
  const place = (path: string) => path.slice("packages/web/src/".length);
  const layerOf = (path: string) => place(path).split("/")[0] ?? "";

  test("app → features → kit, api; a feature imports no other feature", () => {
    const wrong = inWeb.filter(({ from, to }) => {
      if (to === null || !to.startsWith("packages/web/src/")) return false;
      const [own, other] = [layerOf(from), layerOf(to)];
      if (own === other && own !== "features") return false;
      if (own === "features" && place(from).split("/")[1] === place(to).split("/")[1]) return false;
      return !(WEB_ARROWS[own] ?? []).some(
        (allowed) => place(to).startsWith(allowed) && !(own === "features" && other === "features"),
      );
    });
    expect(wrong.map(say)).toEqual([]);
  });

  test("only the kit touches the widget, chart and map libraries", () => {
    const wrong = inWeb.filter(
      ({ from, specifier }) => KIT_ONLY.includes(bareName(specifier)) && !["kit", "app"].includes(layerOf(from)),
    );
    expect(wrong.map(say)).toEqual([]);
  });
});

function declaredDependencies(folder: string): Set<string> {
  const manifest = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Record<
    string,
    object | undefined
  >;
  return new Set(
    Object.keys({ ...manifest["dependencies"], ...manifest["optionalDependencies"], ...manifest["devDependencies"] }),
  );
}
