export function NewCardDialog(_props: object) {
  return null;
}
