import { Badge, Caption1, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled, SubtractCircleRegular, WarningFilled } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PermissionView } from '../../../../api/contract/connections.ts';
import { permissionPurpose } from './permission-purpose.ts';
import { usePermissionListStyles } from './PermissionList.styles.ts';

/** What the directory lets Carte read, and what a missing right would unlock. */
export function PermissionList({ permissions }: { permissions: readonly PermissionView[] }) {
  const styles = usePermissionListStyles();
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.list}>
        {permissions.map((permission) => (
          <PermissionItem key={permission.name} permission={permission} />
        ))}
      </ul>
      {permissions.some(({ granted }) => !granted) && (
        <Caption1 className={styles.unlocks}>{t('directory.permissions.how')}</Caption1>
      )}
    </>
  );
}

function PermissionItem({ permission }: { permission: PermissionView }) {
  const styles = usePermissionListStyles();
  const { t } = useTranslation();
  const { name, granted, need } = permission;
  const purpose = permissionPurpose(permission, t);
  return (
    <li className={styles.item}>
      <PermissionSign granted={granted} need={need} />
      <div className={styles.words}>
        <span className={styles.name}>
          <code className={styles.code}>{name}</code>
          <Badge appearance="outline" color="informative">
            {t(`directory.permissions.${need}`)}
          </Badge>
          <Caption1>
            {t(granted ? 'directory.permissions.granted' : 'directory.permissions.missing')}
          </Caption1>
        </span>
        <Caption1 className={styles.unlocks}>
          {granted ? purpose : t('directory.permissions.unlocks', { what: purpose })}
        </Caption1>
      </div>
    </li>
  );
}

function PermissionSign({ granted, need }: Pick<PermissionView, 'granted' | 'need'>) {
  const styles = usePermissionListStyles();
  const isNeeded = !granted && need === 'required';
  return (
    <span
      aria-hidden="true"
      className={mergeClasses(styles.sign, granted && styles.granted, isNeeded && styles.needed)}
    >
      {granted ? (
        <CheckmarkCircleFilled />
      ) : isNeeded ? (
        <WarningFilled />
      ) : (
        <SubtractCircleRegular />
      )}
    </span>
  );
}
