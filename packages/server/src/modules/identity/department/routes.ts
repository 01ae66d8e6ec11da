import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { addDepartmentAlias } from "./add-department-alias.ts";
import { createDepartment } from "./create-department.ts";
import { createDivision } from "./create-division.ts";
import { endDepartment } from "./end-department.ts";
import { getDepartment } from "./get-department.ts";
import { getDepartmentTree } from "./get-department-tree.ts";
import { listDepartmentGroups } from "./list-department-groups.ts";
import { listDepartments } from "./list-departments.ts";
import { listDivisions } from "./list-divisions.ts";
import { mergeDepartment } from "./merge-department.ts";
import { renameDepartment } from "./rename-department.ts";
import { traceBodyName, traceDepartment } from "./trace-department.ts";

/** Reading and changing departments. */
export function departmentRoutes(): Route[] {
  return [
    serve(endpoints.listDivisions, (call) => listDivisions(call)),
    serve(endpoints.createDivision, (call, { body }) => createDivision(call, body)),
    serve(endpoints.listDepartments, (call, { query }) => listDepartments(call, query)),
    serve(endpoints.getDepartmentTree, (call, { query }) => getDepartmentTree(call, query)),
    serve(endpoints.listDepartmentGroups, (call) => listDepartmentGroups(call)),
    serve(endpoints.getDepartment, (call, { params }) => getDepartment(call, params.id)),
    serve(endpoints.traceDepartment, (call, { params, query }) => traceDepartment(call, params.id, query)),
    serve(endpoints.traceBodyName, (call, { query }) => traceBodyName(call, query)),
    serve(endpoints.createDepartment, (call, { body }) => createDepartment(call, body)),
    serve(endpoints.renameDepartment, (call, { params, body }) => renameDepartment(call, params.id, body)),
    serve(endpoints.mergeDepartment, (call, { params, body }) => mergeDepartment(call, params.id, body)),
    serve(endpoints.addDepartmentAlias, (call, { params, body }) => addDepartmentAlias(call, params.id, body)),
    serve(endpoints.endDepartment, (call, { params, body }) => endDepartment(call, params.id, body)),
  ];
}
