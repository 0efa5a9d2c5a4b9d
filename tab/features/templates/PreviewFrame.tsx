import { useWidth } from '../../components/use-width.ts';
import { useTemplatesStyles } from './templates.styles.ts';

/** Of the screens that the page is drawn for, in CSS pixels. */
const PHONE = { width: 375, height: 700 };
const DESKTOP = { width: 1_024, height: 760 };

type Props = { html: string; title: string; isWide: boolean };

/** A page in a frame without any right, as wide as a phone or a desk and scaled to where it stands. */
export function PreviewFrame({ html, title, isWide }: Props) {
  const styles = useTemplatesStyles();
  const [room, ref] = useWidth();
  const screen = isWide ? DESKTOP : PHONE;
  const scale = Math.min(1, room / screen.width);
  return (
    <div ref={ref} className={styles.screen} style={{ height: screen.height * scale }}>
      <iframe
        sandbox=""
        srcDoc={html}
        title={title}
        className={styles.frame}
        style={{ ...screen, transform: `scale(${scale})` }}
      />
    </div>
  );
}
