import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../api/contract/handover.ts';
import { ColleaguePicker } from './pickers/ColleaguePicker.tsx';

type Props = {
  /** What is chosen; an empty address or card is still to be filled in. */
  handover: Handover | null;
  label: string;
  hint?: string;
  /** What it means that nothing is chosen. */
  noneLabel: string;
  /** A card that cannot lead to itself. */
  ownId?: string;
  onChange: (handover: Handover | null) => void;
};

const CHOICES = {
  none: null,
  card: { kind: 'card', cardId: '' },
  page: { kind: 'page', url: '' },
} as const satisfies Record<string, Handover | null>;
type Choice = keyof typeof CHOICES;

/** Whether there is nothing left to fill in. */
export const isComplete = (handover: Handover | null): boolean =>
  handover === null || (handover.kind === 'card' ? handover.cardId : handover.url.trim()) !== '';

/** Whom visitors are led to from the address of a card that is off the web. */
export function HandoverField({ handover, label, hint, noneLabel, ownId, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={label} {...(hint !== undefined && { hint })}>
        <RadioGroup
          value={handover?.kind ?? 'none'}
          onChange={(_, { value }) => onChange(CHOICES[value as Choice])}
        >
          <Radio value="none" label={noneLabel} />
          <Radio value="card" label={t('common.handover.card')} />
          <Radio value="page" label={t('common.handover.page')} />
        </RadioGroup>
      </Field>
      {handover?.kind === 'card' && (
        <ColleaguePicker
          label={t('common.handover.colleague')}
          cardId={handover.cardId}
          {...(ownId !== undefined && { ownId })}
          onChange={(cardId) => onChange({ kind: 'card', cardId })}
        />
      )}
      {handover?.kind === 'page' && (
        <Field label={t('common.handover.url')}>
          <Input
            type="url"
            dir="ltr"
            value={handover.url}
            placeholder="https://"
            onChange={(_, { value }) => onChange({ kind: 'page', url: value })}
          />
        </Field>
      )}
    </>
  );
}
