import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiProvider.tsx';
import { CARDS } from '../../api/cards.ts';
import type { Api, CallInput } from '../../api/client.ts';
import { templatesQuery } from '../../api/templates.ts';

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
