import { Button, Link } from '@fluentui/react-components';
import type { JSX, MouseEvent, ReactNode } from 'react';

type Props = {
  href: string;
  children: ReactNode;
  /** The host's own way of opening an address; without it the browser opens a window. */
  openLink?: ((address: string) => Promise<void>) | undefined;
  look?: 'button' | 'link' | 'primary';
  icon?: JSX.Element;
  tabIndex?: number;
};

/** A link that leaves the tab. Inside a host the host opens it; where that fails, the browser does. */
export function OutsideLink({ href, children, openLink, look = 'button', icon, tabIndex }: Props) {
  const handleClick = (event: MouseEvent) => {
    if (!openLink) return;
    event.preventDefault();
    openLink(href).catch(() => window.open(href, '_blank', 'noopener'));
  };
  const link = {
    href,
    target: '_blank',
    rel: 'noopener noreferrer',
    onClick: handleClick,
    tabIndex,
  };
  if (look === 'link') return <Link {...link}>{children}</Link>;
  return (
    <Button
      as="a"
      {...link}
      appearance={look === 'primary' ? 'primary' : 'secondary'}
      {...(icon && { icon })}
    >
      {children}
    </Button>
  );
}
