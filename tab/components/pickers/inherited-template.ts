import type { FolderView } from '../../../api/contract/folders.ts';
import type { TemplateView } from '../../../api/contract/templates.ts';

/** The template that a folder hands down: its own, or that of the nearest folder above it that has one, or the default. */
export function inheritedTemplate(
  folderId: string | null,
  { folders, templates }: { folders: readonly FolderView[]; templates: readonly TemplateView[] },
): TemplateView | undefined {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const seen = new Set<string>();
  for (let id = folderId; id !== null && !seen.has(id);) {
    seen.add(id);
    const folder = byId.get(id);
    const own = templates.find((template) => template.id === folder?.templateId);
    if (own) return own;
    id = folder?.parentId ?? null;
  }
  return templates.find(({ isDefault }) => isDefault);
}
