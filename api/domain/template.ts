import type { CardDesign } from './public-card.ts';

/** How cards look. The default one serves every card that names no other. */
export type Template = { id: string; name: string; isDefault: boolean; design: CardDesign };
