import { Badge, Body1, Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { describeError } from '../../components/states/describe-error.ts';
import { fieldLabel } from '../../components/field-label.ts';
import { FieldList } from '../../components/FieldList.tsx';
import { type ShownField, shownFields } from '../../components/shown-fields.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { toFieldPatch } from '../../components/card-form/card-form.ts';
import { useUpdateCard } from './card-queries.ts';

/** Every field that says something: its value, whose it is, and the way back to the directory. */
export function CardFieldList({ card }: { card: CardView }) {
  const { t } = useTranslation();
  const fields = shownFields(card);
  const giveBack = useGiveBack(card);
  if (fields.length === 0) return <Body1>{t('cards.details.noFields')}</Body1>;
  return (
    <FieldList
      fields={fields}
      aside={(field) => <Source field={field} onGiveBack={() => giveBack(field.name)} />}
    />
  );
}

type SourceProps = { field: ShownField; onGiveBack: () => void };

function Source({ field: { name, source, isOverride }, onGiveBack }: SourceProps) {
  const { t } = useTranslation();
  return (
    <>
      {source && (
        <Badge appearance="tint" color={isOverride ? 'brand' : 'informative'}>
          {t(`cards.details.source_${source}`)}
        </Badge>
      )}
      {isOverride && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={t('cards.details.giveBackFor', { field: fieldLabel(name, t) })}
          onClick={onGiveBack}
        >
          {t('cards.details.giveBack')}
        </Button>
      )}
    </>
  );
}

/** Gives a field back to the directory at once: what it said can be had again from the message that says so. */
function useGiveBack(card: CardView): (name: ShownField['name']) => void {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate } = useUpdateCard(card.id);
  const onError = (error: Error) =>
    showToast({ text: describeError(error, t).text, intent: 'error' });
  return (name) =>
    mutate(
      { fields: { [name]: null } },
      {
        onError,
        onSuccess: () =>
          showToast({
            text: t('cards.details.givenBack', { field: fieldLabel(name, t) }),
            action: {
              label: t('common.undo'),
              onClick: () => mutate({ fields: toFieldPatch(card.fields, name) }, { onError }),
            },
          }),
      },
    );
}
