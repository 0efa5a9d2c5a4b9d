import { Badge, Caption1 } from '@fluentui/react-components';
import { CheckmarkCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

type Props = Pick<ConnectionView, 'permissions' | 'excessPermissions'>;

/** How the application's rights compare with what is needed: granted, missing, and too many. */
export function RightsMeter({ permissions, excessPermissions }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const granted = permissions.filter((permission) => permission.granted).length;
  const missing = permissions.length - granted;
  const excess = excessPermissions.length;
  const lacksNeeded = permissions.some(({ granted: has, need }) => !has && need === 'required');
  return (
    <>
      <div className={styles.actions}>
        <Badge appearance="tint" color="success" icon={<CheckmarkCircleRegular />}>
          {t('directory.permissions.countGranted', { count: granted })}
        </Badge>
        {missing > 0 && (
          <Badge
            appearance="tint"
            color={lacksNeeded ? 'danger' : 'informative'}
            icon={lacksNeeded ? <WarningRegular /> : <InfoRegular />}
          >
            {t('directory.permissions.countMissing', { count: missing })}
          </Badge>
        )}
        {excess > 0 && (
          <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
            {t('directory.permissions.countExcess', { count: excess })}
          </Badge>
        )}
      </div>
      {missing + excess === 0 && (
        <Caption1 className={styles.soft}>{t('directory.permissions.exact')}</Caption1>
      )}
    </>
  );
}
