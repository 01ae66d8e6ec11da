import type { DepartmentKind } from "@zhigang/domain/identity";
import type { Tx } from "../../platform/database/database.ts";
import { TEST_NOW } from "../../testing/a-call.ts";
import { loadDepartmentGroups, loadDepartments, loadDivisions } from "./department/load-city.ts";

const ALWAYS = { validFrom: "2010-01-01", validTo: null };
const department = (id: string, divisionCode: string, name: string, kind: DepartmentKind = "department") => ({
  id,
  divisionCode,
  kind,
  parent: id === "government" ? null : "government",
  names: [{ name, shortName: null, ...ALWAYS }],
  aliases: [] as string[],
});

/** A small city of its own: 云泽市 with 松浦区, a handful of departments, and 临川市 beside it. Gives ids by key. */
export async function aCity(tx: Tx): Promise<Map<string, string>> {
  await loadDivisions(tx, {
    divisions: [
      { code: "980102", name: "松浦区", level: "district", parent: "980100" },
      { code: "980000", name: "岚江省", level: "province", parent: null },
      { code: "980100", name: "云泽市", level: "city", parent: "980000" },
      { code: "980200", name: "临川市", level: "city", parent: "980000" },
    ],
  });
  const departments = [
    department("government", "980100", "云泽市人民政府", "government"),
    { ...department("industry", "980100", "云泽市工业和信息化局"), aliases: ["市中小企业局"] },
    department("education", "980100", "云泽市教育局"),
    department("culture", "980100", "云泽市文化广电和旅游局"),
    department("district", "980102", "松浦区人民政府", "government"),
    department("other-education", "980200", "临川市教育局"),
    {
      ...department("tourism", "980100", ""),
      names: [{ name: "云泽市旅游局", shortName: null, validFrom: "2010-01-01", validTo: "2019-02-28" }],
    },
  ];
  const successions = [{ kind: "merger", from: ["tourism"], to: "culture", on: "2019-03-01", basis: "机构改革方案" }];
  const ids = await loadDepartments(tx, { departments, successions }, TEST_NOW);
  const collectives = [{ name: "各区县政府", divisionCode: "980100", members: ["district"], ...ALWAYS }];
  await loadDepartmentGroups(tx, { collectives }, ids);
  return ids;
}
