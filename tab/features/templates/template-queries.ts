import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiProvider.tsx';
import { CARDS } from '../../api/cards.ts';
import type { Api, CallInput } from '../../api/client.ts';
import { templatesQuery } from '../../api/templates.ts';
import { type TemplateDraft, toChanges } from './template-draft.ts';

/** One template; what changes the list changes it too. */
export const templateQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...templatesQuery(api).queryKey, id],
    queryFn: ({ signal }) => api.call('getTemplate', { params: { id }, signal }),
  });

export const templateUseQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['template-use', id],
    queryFn: ({ signal }) => api.call('getTemplateUse', { params: { id }, signal }),
    // Somebody is about to decide by it.
    staleTime: 0,
  });

type PreviewWish = {
  templateId: string;
  /** Its pictures are stored as they are chosen, so a draft says nothing of them. */
  picturesVersion: string;
  draft: TemplateDraft;
  language: string;
  colourScheme: 'light' | 'dark';
  cardId: string | undefined;
};

/** A card as a draft draws it. */
export const templatePreviewQuery = (api: Api, wish: PreviewWish) =>
  queryOptions({
    queryKey: ['template-preview', wish],
    queryFn: ({ signal }) => {
      const { templateId, draft, language, colourScheme, cardId = '' } = wish;
      const { name: _, ...changes } = toChanges(draft);
      const body = { ...changes, cardId, language, colourScheme };
      return api.call('previewTemplate', { params: { id: templateId }, body, signal });
    },
    enabled: wish.cardId !== undefined,
    retry: false,
    gcTime: 60_000,
  });

/** A change of one template can be a change of another (the default), and of every card. */
function useForgetTemplates() {
  const api = useApi();
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: templatesQuery(api).queryKey });
    await queries.invalidateQueries({ queryKey: CARDS });
  };
}

export function useCreateTemplate() {
  const api = useApi();
  return useMutation({
    mutationFn: (body: CallInput<'createTemplate'>['body']) => api.call('createTemplate', { body }),
    onSuccess: useForgetTemplates(),
  });
}

export function useUpdateTemplate(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: CallInput<'updateTemplate'>['body']) =>
      api.call('updateTemplate', { params: { id }, body }),
    onSuccess: useForgetTemplates(),
  });
}

/** The replacement takes its place where it is named. */
export function useDeleteTemplate(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (replacementId: string | undefined) =>
      api.call('deleteTemplate', { params: { id }, query: { replacementId } }),
    onSuccess: useForgetTemplates(),
  });
}

type PictureKind = 'logo' | 'cover';

/** A picture as an address that holds it, since a plain address would go without the caller's token. */
export const templatePictureQuery = (
  api: Api,
  { id, kind, version }: { id: string; kind: PictureKind; version: string },
) =>
  queryOptions({
    queryKey: ['template-picture', id, kind, version],
    queryFn: async ({ signal }) => {
      const input = { params: { id }, signal };
      const answer = await (kind === 'logo'
        ? api.open('getTemplateLogo', input)
        : api.open('getTemplateCover', input));
      return toDataAddress(await answer.blob());
    },
    staleTime: Infinity,
  });

function toDataAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'));
    reader.readAsDataURL(picture);
  });
}

/** Puts a picture in the place of the one before; null takes it away. */
export function useChangePicture(id: string, kind: PictureKind) {
  const api = useApi();
  const params = { id };
  return useMutation({
    mutationFn: (picture: Blob | null) => {
      if (kind === 'logo')
        return picture
          ? api.call('replaceTemplateLogo', { params, upload: picture })
          : api.call('removeTemplateLogo', { params });
      return picture
        ? api.call('replaceTemplateCover', { params, upload: picture })
        : api.call('removeTemplateCover', { params });
    },
    onSuccess: useForgetTemplates(),
  });
}
