/**
 * What a card's design can be, said once: the wire, the rules, the style sheets and the designer all read it here.
 * A new layout is an entry, a style sheet in `pages/styles`, a sketch in the tab's `TemplatePicture` and its name.
 */
export const LAYOUTS = ['portrait', 'banner', 'badge', 'letterhead'] as const;

/** Families that phones and computers have: nothing is loaded for them. */
export const FONTS = ['sans', 'humanist', 'serif', 'slab', 'rounded'] as const;

/** What a page names for each family, by what it looks like; the style sheet's own for `sans`. */
export const FONT_FACES: Record<(typeof FONTS)[number], string> = {
  sans: '',
  humanist: "Seravek,'Gill Sans Nova',Ubuntu,Calibri,'DejaVu Sans',source-sans-pro,sans-serif",
  serif: "'Iowan Old Style',Charter,'Palatino Linotype',Palatino,Georgia,'Noto Serif',serif",
  slab: "Rockwell,'Rockwell Nova','Roboto Slab','DejaVu Serif','Sitka Small',serif",
  rounded:
    "ui-rounded,'Hiragino Maru Gothic ProN',Quicksand,Comfortaa,Manjari,'Arial Rounded MT Bold',sans-serif",
};
