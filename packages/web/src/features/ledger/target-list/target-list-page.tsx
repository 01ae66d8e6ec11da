export function TargetListPage() {
  return null;
}
