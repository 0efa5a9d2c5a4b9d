export function CardDrawer(_props: object) {
  return null;
}
