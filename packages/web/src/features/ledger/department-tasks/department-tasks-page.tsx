export function DepartmentTasksPage() {
  return null;
}
