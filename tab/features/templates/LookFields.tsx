import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Font, FONT_FACES, Layout } from '../../../api/contract/templates.ts';
import { Panel } from '../../components/Panel.tsx';
import { TemplatePicture } from '../../components/TemplatePicture.tsx';
import { ColourField } from './ColourField.tsx';
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
          layout="horizontal"
          className={styles.choices}
          value={design.layout}
          onChange={(_, { value }) => {
            const layout = Layout.options.find((known) => known === value);
            if (layout) change({ layout });
          }}
        >
          {Layout.options.map((layout) => (
            <Radio
              key={layout}
              value={layout}
              className={styles.choice}
              label={
                <span className={styles.drawn}>
                  <TemplatePicture layout={layout} accent={design.accent} />
                  {t(`imports.options.layout_${layout}`)}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <ColourField
        label={t('templates.accent')}
        hint={t('templates.accentHint')}
        use="words"
        value={design.accent}
        problem={problems.get('design.accent')}
        onChange={(accent) => change({ accent })}
      />
      <FontField font={design.font} onChange={(font) => change({ font })} />
      <CodeFields problems={problems} design={design} hasLogo={hasLogo} onChange={change} />
    </Panel>
  );
}

type Font = TemplateDraft['design']['font'];

/** Each family shown in itself. */
function FontField({ font, onChange }: { font: Font; onChange: (font: Font) => void }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  return (
    <Field label={t('templates.font')}>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        value={font}
        onChange={(_, { value }) => {
          const chosen = Font.options.find((known) => known === value);
          if (chosen) onChange(chosen);
        }}
      >
        {Font.options.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              <span className={styles.face} style={{ fontFamily: FONT_FACES[each] }}>
                {t(`templates.font_${each}`)}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
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
      <ColourField
        label={t('templates.codeColour')}
        hint={t('templates.codeColourHint')}
        use="code"
        value={design.code.colour}
        problem={problems.get('design.code.colour')}
        onChange={(colour) => onChange({ code: { ...design.code, colour } })}
      />
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
