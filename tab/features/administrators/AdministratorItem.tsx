import { Avatar, Badge, Body1Strong, Caption1 } from '@fluentui/react-components';
import { PersonDeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { AdministratorView } from '../../../api/contract/administrators.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useSession } from '../../start/SessionContext.ts';
import { useAdministratorStyles } from './administrators.styles.ts';

type Props = { administrator: AdministratorView; onRemove: () => void };

/** One administrator: by which right, when they were last here, and the way to end what Carte gave them. */
export function AdministratorItem({ administrator, onRemove }: Props) {
  const styles = useAdministratorStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { id, name, appointed, byRole, seenAt, hasLeft } = administrator;
  const isSelf = useSession().me.id === id;
  return (
    <li className={styles.item}>
      <Avatar name={name} size={36} color="colorful" aria-hidden="true" />
      <div className={styles.words}>
        <span className={styles.first}>
          <Body1Strong as="h2" className={styles.name}>
            <bdi>{name}</bdi>
          </Body1Strong>
          {isSelf && (
            <Badge appearance="tint" color="informative">
              {t('administrators.you')}
            </Badge>
          )}
          {hasLeft && (
            <Badge appearance="tint" color="warning">
              {t('administrators.left')}
            </Badge>
          )}
        </span>
        {byRole && <Caption1 className={styles.soft}>{t('administrators.byRole')}</Caption1>}
        {appointed && (
          <Caption1 className={styles.soft}>
            {appointed.by === null
              ? t('administrators.appointedOn', { day: format.day(appointed.at) })
              : t('administrators.appointed', {
                  name: appointed.by,
                  day: format.day(appointed.at),
                })}
          </Caption1>
        )}
        <Caption1 className={styles.soft}>
          {seenAt === null
            ? t('administrators.notSeen')
            : t('administrators.seen', { day: format.day(seenAt) })}
        </Caption1>
      </div>
      {appointed && (
        <IconButton
          label={t('administrators.removeName', { name })}
          icon={<PersonDeleteRegular />}
          hasPopup="dialog"
          onClick={onRemove}
        />
      )}
    </li>
  );
}
