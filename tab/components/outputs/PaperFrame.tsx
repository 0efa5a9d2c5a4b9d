import { mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useOutputStyles } from './outputs.styles.ts';

type Props = {
  title: string;
  /** A page of our own server, which is fetched and not framed: hosts stand between it and its frame. */
  markup: string;
  /** As high as a screen, and scrolled; without it as high as what it shows. */
  screenPx?: number;
};

const UNTIL_IT_IS_DRAWN_PX = 160;

/** A page of a card as it is, to look at. No script runs in it and no link leads away. */
export function PaperFrame({ title, markup, screenPx }: Props) {
  const styles = useOutputStyles();
  const [heightPx, setHeightPx] = useState(screenPx ?? UNTIL_IT_IS_DRAWN_PX);
  const stillMarkup = useMemo(() => toStill(markup), [markup]);
  const isScreen = screenPx !== undefined;
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin"
      srcDoc={stillMarkup}
      inert={!isScreen}
      className={mergeClasses(styles.paper, isScreen && styles.phone)}
      style={{ height: heightPx }}
      onLoad={({ currentTarget }) => {
        const page = currentTarget.contentDocument?.documentElement;
        if (page && !isScreen) setHeightPx(page.scrollHeight + 2);
      }}
    />
  );
}

/** The sandbox would hold scripts back, but tell of each; a link would lead the frame itself away. */
function toStill(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  for (const link of page.querySelectorAll('a')) link.removeAttribute('href');
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
