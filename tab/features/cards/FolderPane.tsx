export function FolderPane(_props: object) {
  return null;
}
