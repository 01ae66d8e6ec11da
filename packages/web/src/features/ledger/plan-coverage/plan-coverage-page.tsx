export function PlanCoveragePage() {
  return null;
}
