import { identityEndpoints } from "@zhigang/contract/identity";
import type { Department, ListDepartments } from "@zhigang/contract/identity";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

/** Every deed on a department changes the list, the tree and the department itself. */
const touches = [
  identityEndpoints.listDepartments,
  identityEndpoints.getDepartment,
  identityEndpoints.getDepartmentTree,
  identityEndpoints.traceDepartment,
];

/** Departments, page by page. */
export function useDepartments(filters: ListDepartments) {
  return useEndpointPages(identityEndpoints.listDepartments, { query: { limit: 100, ...filters } });
}

/** One department with its names in time. */
export function useDepartment(id: string | null) {
  return useEndpoint(identityEndpoints.getDepartment, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** Who held a department's work on a day. */
export function useDepartmentCourse(id: string, onDay: string) {
  return useEndpoint(identityEndpoints.traceDepartment, { params: { id }, query: { onDay } });
}

/** 新建部门. */
export function useCreateDepartment(onSuccess: (department: Department) => void) {
  return useSend(identityEndpoints.createDepartment, { touches, onSuccess });
}

/** The dated deeds on a department. */
export function useDepartmentDeeds(onSuccess: () => void) {
  return {
    alias: useSend(identityEndpoints.addDepartmentAlias, { touches, onSuccess }),
    rename: useSend(identityEndpoints.renameDepartment, { touches, onSuccess }),
    merge: useSend(identityEndpoints.mergeDepartment, { touches, onSuccess }),
    end: useSend(identityEndpoints.endDepartment, { touches, onSuccess }),
  };
}
