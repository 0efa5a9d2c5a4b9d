import { Button, type ButtonProps } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCopyButtonStyles } from './CopyButton.styles.ts';

const CopyByHand = lazy(async () => ({ default: (await import('./CopyByHand.tsx')).CopyByHand }));

type Props = Pick<ButtonProps, 'appearance' | 'size' | 'tabIndex'> & {
  text: string;
  /** What the button says, such as “Copy link”. */
  label: string;
  /** What it says once it has copied. */
  doneLabel: string;
  iconOnly?: boolean;
};

const SHOW_DONE_MS = 2_000;

/**
 * Copies a text. Frames often lack the right to use the clipboard; then the text is shown, selected, to
 * be copied by hand.
 */
export function CopyButton({ text, label, doneLabel, iconOnly = false, ...button }: Props) {
  const styles = useCopyButtonStyles();
  const [state, setState] = useState<'idle' | 'done' | 'by_hand'>('idle');
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (state !== 'done') return undefined;
    const timer = setTimeout(() => setState('idle'), SHOW_DONE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => setState((await copyText(text)) ? 'done' : 'by_hand');
  const said = state === 'done' ? doneLabel : label;
  return (
    <>
      <Button
        {...button}
        icon={state === 'done' ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={(event) => {
          event.stopPropagation();
          setTarget(event.currentTarget);
          void copy();
        }}
        {...(iconOnly && { 'aria-label': label, title: label })}
      >
        {iconOnly ? undefined : said}
      </Button>
      {state === 'by_hand' && (
        <Suspense>
          <CopyByHand text={text} label={label} target={target} onClose={() => setState('idle')} />
        </Suspense>
      )}
      <span role="status" className={styles.status}>
        {state === 'done' ? doneLabel : ''}
      </span>
    </>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
