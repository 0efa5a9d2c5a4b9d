import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Font, Layout } from '../../../api/contract/templates.ts';
import { Panel } from '../../components/Panel.tsx';
import { type DesignerState, problemAt } from './designer-state.ts';
import type { TemplateDraft } from './template-draft.ts';
import { useTemplatesStyles } from './templates.styles.ts';

type Props = { state: DesignerState; hasLogo: boolean };

/** What the template is called, and how its cards look. */
export function LookFields({ state: { draft, problems, onChange }, hasLogo }: Props) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const { name, design } = draft;
  const change = (part: Partial<TemplateDraft['design']>) =>
    onChange({ ...draft, design: { ...design, ...part } });
  return (
    <Panel title={t('templates.look')} className={styles.form}>
      <Field required label={t('templates.name')} {...problemAt(problems, 'name')}>
        <Input
          value={name}
          maxLength={100}
          onChange={(_, { value }) => onChange({ ...draft, name: value })}
        />
      </Field>
      <Field label={t('templates.layout')}>
        <RadioGroup
          value={design.layout}
          onChange={(_, { value }) => {
            const layout = Layout.options.find((known) => known === value);
            if (layout) change({ layout });
          }}
        >
          {Layout.options.map((layout) => (
            <Radio key={layout} value={layout} label={t(`imports.options.layout_${layout}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={t('templates.accent')}
        hint={t('templates.accentHint')}
        {...problemAt(problems, 'design.accent')}
      >
        <ColourInput value={design.accent} onChange={(accent) => change({ accent })} />
      </Field>
      <Field label={t('templates.font')}>
        <Select
          value={design.font}
          onChange={(_, { value }) => {
            const font = Font.options.find((known) => known === value);
            if (font) change({ font });
          }}
        >
          {Font.options.map((font) => (
            <option key={font} value={font}>
              {t(`templates.font_${font}`)}
            </option>
          ))}
        </Select>
      </Field>
      <CodeFields problems={problems} design={design} hasLogo={hasLogo} onChange={change} />
    </Panel>
  );
}

type CodeProps = Pick<DesignerState, 'problems'> & {
  design: TemplateDraft['design'];
  hasLogo: boolean;
  onChange: (part: Partial<TemplateDraft['design']>) => void;
};

/** How the QR code looks. */
function CodeFields({ problems, design, hasLogo, onChange }: CodeProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        label={t('templates.codeColour')}
        hint={t('templates.codeColourHint')}
        {...problemAt(problems, 'design.code.colour')}
      >
        <ColourInput
          value={design.code.colour}
          onChange={(colour) => onChange({ code: { ...design.code, colour } })}
        />
      </Field>
      {hasLogo && (
        <Checkbox
          label={t('templates.codeLogo')}
          checked={design.code.hasLogo}
          onChange={(_, { checked }) =>
            onChange({ code: { ...design.code, hasLogo: checked === true } })
          }
        />
      )}
    </>
  );
}

type ColourProps = { value: string; onChange: (colour: string) => void };

/** A colour as it is written, with a spot of it before. The `Field` around it adds what binds them. */
function ColourInput({ value, onChange, ...field }: ColourProps) {
  const styles = useTemplatesStyles();
  return (
    <Input
      {...field}
      dir="ltr"
      value={value}
      maxLength={7}
      spellCheck={false}
      contentBefore={<span className={styles.swatch} style={{ backgroundColor: value }} />}
      onChange={(_, { value: typed }) => onChange(typed.trim())}
    />
  );
}
