import { describe, expect, test } from "vitest";
import type { BodyDirectory, KnownDepartment } from "./body-directory.ts";
import { bodyResolver } from "./resolve-body-name.ts";

const ALWAYS = { validFrom: "2010-01-01", validTo: null, sourceDocument: null };
type Short = Pick<KnownDepartment, "id" | "divisionCode"> & {
  name: string;
  shortName?: string;
} & Partial<KnownDepartment>;
const department = ({ name, shortName, ...rest }: Short): KnownDepartment => ({
  kind: "department",
  beganOn: null,
  endedOn: null,
  aliases: [],
  successors: [],
  names: [{ ...ALWAYS, name, shortName: shortName ?? null }],
  ...rest,
});

const [CITY, DISTRICT, OTHER_DISTRICT, OTHER_CITY] = ["980100", "980102", "980103", "980200"];
const directory: BodyDirectory = {
  divisions: [
    { code: "980000", name: "岚江省", level: "province", parentCode: null },
    { code: CITY, name: "云泽市", level: "city", parentCode: "980000" },
    { code: DISTRICT, name: "松浦区", level: "district", parentCode: CITY },
    { code: OTHER_DISTRICT, name: "竹溪县", level: "district", parentCode: CITY },
    { code: OTHER_CITY, name: "临川市", level: "city", parentCode: "980000" },
  ],
  departments: [
    department({ id: "province-reform", divisionCode: "980000", name: "岚江省发展和改革委员会" }),
    department({ id: "reform", divisionCode: CITY, name: "云泽市发展和改革委员会", shortName: "市发展改革委" }),
    department({ id: "industry", divisionCode: CITY, name: "云泽市工业和信息化局" }),
    department({ id: "market", divisionCode: CITY, name: "云泽市市场监督管理局" }),
    department({ id: "education", divisionCode: CITY, name: "云泽市教育局" }),
    department({ id: "district-education", divisionCode: DISTRICT, name: "松浦区教育局" }),
    department({ id: "other-education", divisionCode: OTHER_CITY, name: "临川市教育局" }),
    department({ id: "other-water", divisionCode: OTHER_CITY, name: "临川市水务局" }),
    department({ id: "district", divisionCode: DISTRICT, kind: "government", name: "松浦区人民政府" }),
    department({ id: "county", divisionCode: OTHER_DISTRICT, kind: "government", name: "竹溪县人民政府" }),
    department({ id: "cyber", divisionCode: CITY, kind: "party", name: "中共云泽市委网络安全和信息化委员会办公室" }),
    department({ id: "police", divisionCode: DISTRICT, name: "云泽市公安局松浦分局" }),
    department({
      id: "park",
      divisionCode: DISTRICT,
      kind: "zone",
      name: "松浦软件园管理委员会",
      aliases: [{ ...ALWAYS, alias: "园区管委会" }],
    }),
    department({
      id: "data",
      divisionCode: CITY,
      name: "",
      names: [
        {
          name: "云泽市大数据发展管理局",
          shortName: null,
          sourceDocument: null,
          validFrom: "2019-01-01",
          validTo: "2024-05-31",
        },
        { name: "云泽市数据局", shortName: null, sourceDocument: null, validFrom: "2024-06-01", validTo: null },
      ],
    }),
    department({
      id: "tourism",
      divisionCode: CITY,
      name: "",
      names: [
        { name: "云泽市旅游局", shortName: null, sourceDocument: null, validFrom: "2010-01-01", validTo: "2019-02-28" },
      ],
      endedOn: "2019-03-01",
      successors: [{ departmentId: "culture", kind: "merge", sourceDocument: null, effectiveOn: "2019-03-01" }],
    }),
    department({ id: "culture", divisionCode: CITY, name: "云泽市文化广电和旅游局" }),
    department({
      id: "planning",
      divisionCode: CITY,
      name: "",
      names: [
        { name: "云泽市规划局", shortName: null, sourceDocument: null, validFrom: "2010-01-01", validTo: "2019-02-28" },
      ],
      endedOn: "2019-03-01",
      successors: [
        { departmentId: "housing", kind: "merge", sourceDocument: null, effectiveOn: "2019-03-01" },
        { departmentId: "resources", kind: "merge", sourceDocument: null, effectiveOn: "2019-03-01" },
      ],
    }),
    department({ id: "housing", divisionCode: CITY, name: "云泽市住房和城乡建设局" }),
    department({ id: "resources", divisionCode: CITY, name: "云泽市自然资源和规划局" }),
    department({ id: "office", divisionCode: CITY, name: "云泽市重点项目办公室", endedOn: "2023-01-01" }),
  ],
  groups: [
    {
      id: "districts",
      name: "各区县政府",
      divisionCode: CITY,
      members: [
        { departmentId: "district", ...ALWAYS },
        { departmentId: "county", validFrom: "2020-01-01", validTo: null },
      ],
    },
  ],
};
const resolve = bodyResolver(directory);
const ask = (name: string, divisionCode = CITY, onDay = "2026-11-21") => resolve({ name, divisionCode, onDay });
const taken = (resolution: ReturnType<typeof ask>) =>
  resolution.candidates.filter(({ reason }) => reason !== "homonym");

describe("机构名称 names of bodies", () => {
  test.each([
    ["云泽市教育局", CITY, "education", "current_name"],
    ["市教育局", CITY, "education", "current_name"],
    [" 市 教育局", CITY, "education", "current_name"],
    ["教育局", CITY, "education", "current_name"],
    ["市教育局", DISTRICT, "education", "current_name"],
    ["区教育局", DISTRICT, "district-education", "current_name"],
    ["教育局", DISTRICT, "district-education", "current_name"],
    ["松浦区教育局", CITY, "district-education", "current_name"],
    ["临川市教育局", CITY, "other-education", "current_name"],
    ["市教育局", OTHER_CITY, "other-education", "current_name"],
    ["省发展改革委", DISTRICT, "province-reform", "abbreviation"],
    ["市发展改革委", CITY, "reform", "abbreviation"],
    ["市发改委", CITY, "reform", "abbreviation"],
    ["市工信局", CITY, "industry", "abbreviation"],
    ["市工业和信息化局（市中小企业局）", CITY, "industry", "current_name"],
    ["市市场监管局", CITY, "market", "abbreviation"],
    ["市场监管局", CITY, "market", "abbreviation"],
    ["市委网信办", CITY, "cyber", "abbreviation"],
    ["松浦区政府", CITY, "district", "abbreviation"],
    ["松浦区", CITY, "district", "abbreviation"],
    ["区政府", DISTRICT, "district", "abbreviation"],
    ["市公安局松浦分局", CITY, "police", "current_name"],
    ["松浦软件园管委会", CITY, "park", "current_name"],
    ["园区管委会", DISTRICT, "park", "alias"],
    ["市数据局", CITY, "data", "current_name"],
    ["市大数据发展管理局", CITY, "data", "former_name"],
    ["市旅游局", CITY, "culture", "succession"],
  ])("%s in a paper of %s is %s (%s)", (name, division, departmentId, reason) => {
    const resolution = ask(name, division);
    expect(resolution).toMatchObject({ outcome: "resolved", departmentId });
    expect(taken(resolution)).toMatchObject([{ departmentId, reason }]);
  });

  test("in a paper of its own days a body is itself, not its successor", () => {
    expect(ask("市旅游局", CITY, "2018-05-01")).toMatchObject({ outcome: "resolved", departmentId: "tourism" });
    expect(ask("市大数据发展管理局", CITY, "2022-05-01").candidates[0]).toMatchObject({
      reason: "current_name",
      name: "云泽市大数据发展管理局",
    });
  });

  test("a body that was split leads to all that took over, and to none of them alone", () => {
    const resolution = ask("市规划局");
    expect(resolution).toMatchObject({ outcome: "ambiguous", departmentId: null });
    expect(taken(resolution).map(({ departmentId }) => departmentId)).toEqual(["housing", "resources"]);
  });

  test("a name that a reform usually changed is asked about, never taken", () => {
    expect(ask("市经信委")).toMatchObject({
      outcome: "unknown",
      departmentId: null,
      candidates: [{ departmentId: "industry", reason: "reform" }],
    });
    expect(ask("县经信委").candidates).toEqual([]);
  });

  test("a body that ended without successor is shown, but nobody is taken", () => {
    expect(ask("市重点项目办公室")).toMatchObject({
      outcome: "unknown",
      departmentId: null,
      candidates: [{ departmentId: "office" }],
    });
  });

  test("the same name in another city is kept apart and shown", () => {
    expect(ask("市水务局")).toMatchObject({
      outcome: "unknown",
      candidates: [{ departmentId: "other-water", reason: "homonym" }],
    });
    expect(
      ask("教育局")
        .candidates.filter(({ reason }) => reason === "homonym")
        .map(({ departmentId }) => departmentId),
    ).toEqual(["district-education", "other-education"]);
  });

  test("区… in a paper of the city, where no district is meant, is not guessed", () => {
    expect(ask("区教育局")).toMatchObject({ outcome: "unknown", departmentId: null });
    expect(ask("区文化馆")).toMatchObject({ outcome: "unknown", departmentId: null, candidates: [] });
  });

  test.each(["各区县政府", "各区（县）人民政府", "各县区", "各区、县政府"])(
    "%s is the collective body with its members of the day",
    (name) => {
      expect(ask(name)).toMatchObject({ outcome: "resolved", departmentId: null, groupId: "districts" });
      expect(ask(name).candidates.map(({ departmentId }) => departmentId)).toEqual(["district", "county"]);
      expect(ask(name, DISTRICT, "2015-01-01").candidates.map(({ departmentId }) => departmentId)).toEqual([
        "district",
      ]);
    },
  );

  test.each(["某某协会", "市", "", "：，"])("%j leads nowhere", (name) => {
    expect(ask(name)).toMatchObject({ outcome: "unknown", departmentId: null });
  });
});
