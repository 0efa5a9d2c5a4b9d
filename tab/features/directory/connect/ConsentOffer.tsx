import { Body1, Caption1 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

/** The shortest way to connect, where this Carte has it: no registration, no secret. */
export function ConsentOffer() {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  return (
    <Panel>
      <Body1 as="p" className={styles.soft}>
        {t('directory.consent.text')}
      </Body1>
      <Caption1>{t('directory.consent.needs')}</Caption1>
      <div>
        <LinkButton appearance="primary" to="/directory/connect/consent">
          {t('directory.consent.choose')}
        </LinkButton>
      </div>
    </Panel>
  );
}
