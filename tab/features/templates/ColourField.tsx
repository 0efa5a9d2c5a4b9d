import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { contrastRatio, isColour, TEXT_CONTRAST } from '../../../api/contract/templates.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useTemplatesStyles } from './templates.styles.ts';

type Props = {
  label: string;
  /** How it is written, while what stands there is no colour. */
  hint: string;
  value: string;
  /** What too pale a colour means: words are darkened, a code is refused. */
  use: 'words' | 'code';
  problem: string | undefined;
  onChange: (colour: string) => void;
};

/** A colour, chosen or written, and how it stands out on white. */
export function ColourField({ label, hint, value, use, problem, onChange }: Props) {
  const { t } = useTranslation();
  const contrast = useContrast(value, use);
  const refusal = problem ?? (use === 'code' && contrast?.isLow ? contrast.text : undefined);
  return (
    <Field
      label={label}
      {...(refusal === undefined
        ? { hint: contrast?.text ?? hint }
        : { validationMessage: refusal })}
    >
      <ColourInput
        value={value}
        pickLabel={t('templates.pickColour', { what: label })}
        onChange={onChange}
      />
    </Field>
  );
}

/** The contrast in words; undefined for what is no colour. */
function useContrast(value: string, use: Props['use']) {
  const { t } = useTranslation();
  const { number } = useLocaleFormat();
  if (!isColour(value)) return undefined;
  const ratio = contrastRatio(value, '#ffffff');
  const isLow = ratio < TEXT_CONTRAST;
  // Cut off, so that what is a little too low never reads as enough.
  const words = { ratio: number(Math.floor(ratio * 10) / 10), least: number(TEXT_CONTRAST) };
  return {
    isLow,
    text: isLow ? t(`templates.contrastLow_${use}`, words) : t('templates.contrast', words),
  };
}

type InputProps = { value: string; pickLabel: string; onChange: (colour: string) => void };

/** The browser's own palette stands before what is written. The `Field` around it adds what binds them. */
function ColourInput({ value, pickLabel, onChange, ...field }: InputProps) {
  const styles = useTemplatesStyles();
  return (
    <Input
      {...field}
      dir="ltr"
      value={value}
      maxLength={7}
      spellCheck={false}
      contentBefore={
        <input
          type="color"
          aria-label={pickLabel}
          className={styles.palette}
          value={isColour(value) ? value : '#000000'}
          onChange={({ target }) => onChange(target.value)}
        />
      }
      onChange={(_, { value: typed }) => onChange(typed.trim())}
    />
  );
}
