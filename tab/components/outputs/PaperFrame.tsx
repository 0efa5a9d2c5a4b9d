import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useOutputStyles } from './outputs.styles.ts';

type Props = {
  title: string;
  /** A page of our own server, which is fetched and not framed: hosts stand between it and its frame. */
  markup: string;
  className?: string;
};

const UNTIL_IT_IS_DRAWN_PX = 160;

/** A page of a card as it is, to look at. No script runs in it and nothing can be pressed. */
export function PaperFrame({ title, markup, className }: Props) {
  const styles = useOutputStyles();
  const [heightPx, setHeightPx] = useState(UNTIL_IT_IS_DRAWN_PX);
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin"
      srcDoc={markup}
      inert
      className={mergeClasses(styles.paper, className)}
      style={{ height: heightPx }}
      onLoad={({ currentTarget }) => {
        const page = currentTarget.contentDocument?.documentElement;
        if (page) setHeightPx(page.scrollHeight + 2);
      }}
    />
  );
}
