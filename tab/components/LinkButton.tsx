import { Button, type ButtonProps } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { type To, useHref, useLinkClickHandler } from 'react-router';

type Props = Pick<ButtonProps, 'appearance' | 'size' | 'className'> & {
  to: To;
  icon?: JSX.Element;
  children: ReactNode;
};

/** A link within the tab that looks like a button: it opens in a new window where somebody asks for that. */
export function LinkButton({ to, icon, children, ...look }: Props) {
  const href = useHref(to);
  const handleClick = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button as="a" href={href} onClick={handleClick} {...look} {...(icon && { icon })}>
      {children}
    </Button>
  );
}
