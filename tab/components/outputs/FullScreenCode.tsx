import {
  Button,
  Dialog,
  DialogSurface,
  FluentProvider,
  Subtitle1,
  teamsLightTheme,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { nameOf } from '../card-places.ts';
import { useReturnedFocus } from '../dialogs/use-returned-focus.ts';
import { useOutputStyles } from './outputs.styles.ts';
import { useWakeLock } from './use-wake-lock.ts';

type Props = {
  card: CardView;
  code: { picture: string; text: string };
  onClose: () => void;
  children: ReactNode;
};

/** The code as large as the screen allows, on white whatever the theme: cameras need it. The screen stays on. */
export function FullScreenCode({ card, code, onClose, children }: Props) {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  const { jobTitle, company } = card.fields;
  useReturnedFocus();
  useWakeLock();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.screen} aria-label={t('outputs.fullScreen')}>
        <FluentProvider theme={teamsLightTheme} className={styles.screenBody}>
          <Button
            appearance="subtle"
            size="large"
            icon={<DismissRegular />}
            aria-label={t('common.close')}
            className={styles.leave}
            onClick={onClose}
          />
          <Subtitle1 as="h2" align="center" className={styles.screenName}>
            <bdi>{nameOf(card)}</bdi>
          </Subtitle1>
          <span className={styles.screenWork}>
            {[jobTitle, company].filter(Boolean).join(' · ')}
          </span>
          <img src={code.picture} alt={code.text} className={styles.screenCode} />
          {children}
        </FluentProvider>
      </DialogSurface>
    </Dialog>
  );
}
