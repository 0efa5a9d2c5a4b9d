import { Option } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { useGroupSearch } from './use-group-search.ts';

type Props = Pick<ReturnType<typeof useGroupSearch>, 'groups' | 'isPending'>;

/** Found groups to choose from, or a line that says that there are none. */
export function GroupOptions({ groups, isPending }: Props) {
  const { t } = useTranslation();
  if (groups.length === 0) {
    return (
      <Option disabled value="" text="">
        {isPending ? t('imports.choose.groupSearching') : t('imports.choose.noGroups')}
      </Option>
    );
  }
  return groups.map(({ id, displayName }) => (
    <Option key={id} value={id}>
      {displayName}
    </Option>
  ));
}
