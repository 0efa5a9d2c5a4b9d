import { Body1 } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ApiProvider.tsx';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { useDebouncedValue } from '../../../components/use-debounced-value.ts';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { type Rule, whoOf } from './rule-draft.ts';
import { ruleCountQuery } from './rules-queries.ts';

const COUNT_AFTER_MS = 500;

/** How many people a rule takes as it stands; heard as it changes. */
export function RuleCountLine({ connectionId, rule }: { connectionId: string; rule: Rule }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const who = useMemo(() => whoOf(rule), [rule]);
  const settled = useDebouncedValue(who, COUNT_AFTER_MS);
  const { data, error, isFetching } = useQuery({
    ...ruleCountQuery(useApi(), connectionId, settled),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorState error={error} />;
  const numbers = data && { count: data.count, people: format.number(data.count) };
  return (
    <Body1 as="p" role="status">
      {!numbers || isFetching
        ? t('directory.rules.counting')
        : t(data?.exact ? 'directory.rules.takes' : 'directory.rules.takesAtLeast', numbers)}
    </Body1>
  );
}
