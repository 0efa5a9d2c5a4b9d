import { tokens } from '@fluentui/react-components';

/** The product's mark: a business card. Its name stands beside it, so it says nothing itself. */
export function Mark({ sizePx = 28 }: { sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill={tokens.colorBrandBackground} />
      <rect
        x="5"
        y="8"
        width="22"
        height="16"
        rx="2.5"
        fill={tokens.colorNeutralForegroundOnBrand}
      />
      <g fill={tokens.colorBrandBackground} stroke={tokens.colorBrandBackground}>
        <circle cx="11" cy="14" r="2.5" stroke="none" />
        <path d="M7 21.5a4 4 0 0 1 8 0z" stroke="none" />
        <path d="M18 13.5h6M18 18h4" strokeWidth="1.8" strokeLinecap="round" />
      </g>
    </svg>
  );
}
