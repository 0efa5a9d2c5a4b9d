/**
 * What a card's design can be, said once: the wire, the rules, the style sheets and the designer all read it here.
 * A new layout is an entry, a style sheet in `pages/styles`, a sketch in the tab's `TemplatePicture` and its name.
 */
export const LAYOUTS = ['portrait', 'banner', 'badge', 'letterhead'] as const;

/** Families that phones and computers have: nothing is loaded for them. */
export const FONTS = ['sans', 'humanist', 'serif', 'slab', 'rounded'] as const;
