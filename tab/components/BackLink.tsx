import { Link } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';
import { useBackLinkStyles } from './BackLink.styles.ts';

/** Where a page lies: the way back up. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  const styles = useBackLinkStyles();
  const href = useHref(to);
  const handleClick = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Link href={href} onClick={handleClick} className={styles.root}>
      <ChevronLeftRegular aria-hidden="true" className={styles.arrow} />
      {children}
    </Link>
  );
}
