import { Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

type Props = { value: string; onChange: (value: string) => void };

/** Why somebody asks, in their own words. */
export function ReasonField({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={t('myCard.reason')}>
      <Textarea value={value} maxLength={1_000} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
