import { tokens } from '@fluentui/react-components';
import type { TemplateView } from '../../api/contract/templates.ts';
import { useTemplatePictureStyles } from './TemplatePicture.styles.ts';

type Look = Pick<TemplateView, 'layout' | 'accent'>;

/** A sketch of a card in a template: its layout and its colour. The name beside it says the rest. */
export function TemplatePicture({ layout, accent }: Look) {
  const styles = useTemplatePictureStyles();
  return (
    <svg width="60" height="80" viewBox="0 0 60 80" aria-hidden="true" className={styles.picture}>
      <Portrait layout={layout} accent={accent} />
      <rect x="8" y="66" width="44" height="8" rx="2" fill={accent} />
    </svg>
  );
}

function Portrait({ layout, accent }: Look) {
  const line = tokens.colorNeutralStroke1;
  const words = (y: number, x = 8, width = 30) => (
    <>
      <rect x={x} y={y} width={width} height="4" rx="2" fill={tokens.colorNeutralForeground2} />
      <rect x={x} y={y + 8} width={width - 8} height="3" rx="1.5" fill={line} />
      <rect x={x} y={y + 14} width={width - 4} height="3" rx="1.5" fill={line} />
    </>
  );
  switch (layout) {
    case 'portrait':
      return (
        <>
          <rect width="60" height="30" fill={line} />
          <circle cx="30" cy="13" r="6" fill={accent} />
          <path d="M18 30a12 11 0 0 1 24 0z" fill={accent} />
          {words(38)}
        </>
      );
    case 'banner':
      return (
        <>
          <rect width="60" height="22" fill={accent} />
          <rect x="8" y="12" width="18" height="18" rx="4" fill={line} />
          {words(38)}
        </>
      );
    case 'badge':
      return (
        <>
          <circle cx="30" cy="18" r="11" fill={accent} />
          {words(36, 15)}
        </>
      );
    case 'letterhead':
      return (
        <>
          <rect x="8" y="8" width="16" height="6" rx="2" fill={accent} />
          <rect x="8" y="19" width="44" height="1.5" fill={accent} />
          {words(28)}
        </>
      );
  }
}
