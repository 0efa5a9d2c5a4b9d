export function MyCardPage() {
  return null;
}
