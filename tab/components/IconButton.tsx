import { Button, type ButtonProps } from '@fluentui/react-components';
import type { JSX, MouseEvent } from 'react';

type Props = Pick<ButtonProps, 'size' | 'disabled' | 'tabIndex' | 'appearance'> & {
  label: string;
  icon: JSX.Element;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  /** It opens something that stands over the page. */
  hasPopup?: 'menu' | 'dialog';
};

/**
 * A button of an icon alone. It cannot be written without its name. The browser's own tooltip shows it:
 * Fluent's would cost every list a fifth of its first load.
 */
export function IconButton({ label, appearance = 'subtle', hasPopup, ...button }: Props) {
  return (
    <Button
      {...button}
      appearance={appearance}
      aria-label={label}
      title={label}
      {...(hasPopup && { 'aria-haspopup': hasPopup })}
    />
  );
}
