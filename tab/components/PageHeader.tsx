import { Body1 } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { usePageHeaderStyles } from './PageHeader.styles.ts';

type Props = {
  title: string;
  /** Where the page lies, above its title. */
  above?: ReactNode;
  text?: ReactNode;
  /** The page's one primary action, and what goes with it. */
  actions?: ReactNode;
};

/**
 * A page's title and its action. Whoever came here by a link hears and continues from the title; the
 * first page of a visit leaves the focus to the browser.
 */
export function PageHeader({ title, above, text, actions }: Props) {
  const styles = usePageHeaderStyles();
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const navigation = useNavigationType();
  const { key, pathname } = useLocation();
  const isFirst = useRef(key === 'default');

  useEffect(() => {
    document.title = t('common.pageTitle', { title });
  }, [t, title]);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
    isFirst.current = false;
    if (navigation === NavigationType.Push) window.scrollTo(0, 0);
    // A page that changes its search or opens a dialog stays where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname]);

  return (
    <header className={styles.root}>
      <div className={styles.words}>
        {above}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {text && (
          <Body1 as="p" className={styles.text}>
            {text}
          </Body1>
        )}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
