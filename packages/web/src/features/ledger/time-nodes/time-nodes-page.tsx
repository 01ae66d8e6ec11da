export function TimeNodesPage() {
  return null;
}
