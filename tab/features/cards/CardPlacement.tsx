import { Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { useTranslation } from 'react-i18next';
import type { CardView, UpdateCard } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { FolderOptions } from '../../components/pickers/FolderOptions.tsx';
import { TemplateSelect } from '../../components/pickers/TemplateSelect.tsx';
import { describeError } from '../../components/states/describe-error.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { useCardFormStyles } from '../../components/card-form/CardForm.styles.ts';
import { useUpdateCard } from './card-queries.ts';

/** Which folder a card lies in and how it looks; chosen is saved. */
export function CardPlacement({ card }: { card: CardView }) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  const api = useApi();
  const showToast = useShowToast();
  const { data: folders = [] } = useQuery(foldersQuery(api));
  const update = useUpdateCard(card.id);
  const save = (change: z.input<typeof UpdateCard>) =>
    update.mutate(change, {
      onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
      onSuccess: () => showToast({ text: t('cards.actions.saved') }),
    });
  return (
    <div className={styles.pairs}>
      <Field label={t('cards.details.folder')}>
        <Select
          value={card.folderId ?? ''}
          disabled={update.isPending}
          onChange={(_, { value }) => save({ folderId: value === '' ? null : value })}
        >
          <option value="">{t('common.rootDirectory')}</option>
          <FolderOptions folders={folders} />
        </Select>
      </Field>
      <TemplateSelect
        label={t('cards.details.template')}
        templateId={card.templateId}
        folderId={card.folderId}
        isBusy={update.isPending}
        onChange={(templateId) => save({ templateId })}
      />
    </div>
  );
}
