import { Button, Caption1, Field, Input, Select } from '@fluentui/react-components';
import { AddRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/IconButton.tsx';
import { MOST_SOURCES, NEW_TEXT } from './field-map-draft.ts';
import type { FieldMapState } from './field-map-state.ts';
import { useFieldMapStyles } from './field-map.styles.ts';
import { propertyLabel } from './property-label.ts';
import { moved } from '../rules/rule-draft.ts';

type Props = {
  /** What the value is called. */
  name: string;
  /** Where the sources lie in the map, such as `jobTitle.sources`. */
  path: string;
  sources: readonly string[];
  state: FieldMapState;
  onChange: (sources: string[]) => void;
};

/** Where one value comes from: the first of these that says something. */
export function SourceList({ name, path, sources, state, onChange }: Props) {
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  const isFirst = sources.length === 0;
  const problem = state.problems.get(path);
  return (
    <div role="group" aria-label={name} className={styles.group}>
      {sources.map((source, index) => (
        <SourceRow
          key={index}
          name={name}
          number={index + 1}
          source={source}
          properties={state.properties}
          problem={state.problems.get(`${path}.${index}`)}
          onChange={(next) => onChange(sources.map((old, at) => (at === index ? next : old)))}
          onMoveUp={() => onChange(moved(sources, index, -1))}
          onRemove={() => onChange(sources.filter((_, at) => at !== index))}
        />
      ))}
      {sources.length < MOST_SOURCES && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            aria-label={t(isFirst ? 'fieldMap.addFirstTo' : 'fieldMap.addSourceTo', { name })}
            onClick={() => onChange([...sources, ''])}
          >
            {t(isFirst ? 'fieldMap.addFirst' : 'fieldMap.addSource')}
          </Button>
        </div>
      )}
      {problem && (
        <Caption1 role="alert" className={styles.problem}>
          {problem}
        </Caption1>
      )}
    </div>
  );
}

const OWN_TEXT = '{}';

type RowProps = {
  name: string;
  number: number;
  source: string;
  properties: readonly string[];
  problem: string | undefined;
  onChange: (source: string) => void;
  onMoveUp: () => void;
  onRemove: () => void;
};

/** One source: a property, or a text of one's own with properties in it. */
function SourceRow(props: RowProps) {
  const { name, number, source, properties, problem, onChange, onMoveUp, onRemove } = props;
  const styles = useFieldMapStyles();
  const { t } = useTranslation();
  // A text that is being written may have no braces yet, or nothing at all.
  const [isWriting, setIsWriting] = useState(false);
  const isOwn = isWriting || (source !== '' && !properties.includes(source));
  const what = { number, name };
  const said = problem !== undefined && { validationMessage: problem };
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <Field {...(!isOwn && said)}>
          <Select
            className={styles.narrow}
            aria-label={t('fieldMap.source', what)}
            value={isOwn ? OWN_TEXT : source}
            onChange={(_, { value }) => onChange(value === OWN_TEXT ? NEW_TEXT : value)}
          >
            {source === '' && <option value="">{t('fieldMap.choose')}</option>}
            {properties.map((property) => (
              <option key={property} value={property}>
                {propertyOption(propertyLabel(property, t), property)}
              </option>
            ))}
            <option value={OWN_TEXT}>{t('fieldMap.ownText')}</option>
          </Select>
        </Field>
        {isOwn && (
          <Field hint={t('fieldMap.ownTextHint')} className={styles.ownText} {...said}>
            <Input
              className={styles.narrow}
              aria-label={t('fieldMap.ownTextLabel', what)}
              dir="ltr"
              spellCheck={false}
              maxLength={200}
              value={source}
              onFocus={() => setIsWriting(true)}
              onBlur={() => setIsWriting(false)}
              onChange={(_, { value }) => onChange(value)}
            />
          </Field>
        )}
      </div>
      {number > 1 && (
        <IconButton
          icon={<ArrowUpRegular />}
          label={t('fieldMap.moveUp', what)}
          onClick={onMoveUp}
        />
      )}
      <IconButton
        icon={<DeleteRegular />}
        label={t('fieldMap.removeSource', what)}
        onClick={onRemove}
      />
    </div>
  );
}

/** Both names: the one that is read and the one that stands in Microsoft Graph. */
function propertyOption(label: string, property: string): string {
  const short = property.replace('onPremisesExtensionAttributes.', '');
  return label === property ? property : `${label} (${short})`;
}
