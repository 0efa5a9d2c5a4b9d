import { Body1, Button, Subtitle2, Title2 } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConfigView } from '../../api/contract/me.ts';
import { ErrorState } from '../components/states/ErrorState.tsx';
import { Mark } from '../components/Mark.tsx';
import type { SignIn } from '../sign-in/sign-in.ts';
import { useStartStyles } from './start.styles.ts';

type Props = { config: ConfigView; signIn: SignIn };

/** What Carte is, for whoever has not signed in yet. */
export function SignedOutScreen({ config, signIn }: Props) {
  const styles = useStartStyles();
  const { t } = useTranslation();
  const leave = useMutation({ mutationFn: async () => signIn.leaveToSignIn?.() });
  const isLeaving = leave.isPending || leave.isSuccess;
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <span className={styles.brand}>
          <Mark />
          <Subtitle2>{t('start.product')}</Subtitle2>
        </span>
        <Title2 as="h1" className={styles.title}>
          {t('start.welcome.title')}
        </Title2>
        <Body1 as="p" className={styles.text}>
          {config.practice ? t('start.welcome.practice') : t('start.welcome.text')}
        </Body1>
        {leave.isError && <ErrorState error={leave.error} />}
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={isLeaving}
          onClick={() => leave.mutate()}
        >
          {isLeaving ? t('start.welcome.signingIn') : t('start.welcome.signIn')}
        </Button>
      </div>
    </main>
  );
}
