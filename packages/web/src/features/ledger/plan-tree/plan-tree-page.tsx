export function PlanTreePage() {
  return null;
}
