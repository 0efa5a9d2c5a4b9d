import { tint } from './palette.ts';

/** A hair style: what lies behind the head and shoulders, and what lies over the face. */
export type HairStyle = { back: (color: string) => string; front: (color: string) => string };

const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}"${more}/>`;
const none = () => '';

/** A light streak that keeps dark hair from being a flat patch. */
const streak = (d: string, color: string) =>
  `<path d="${d}" fill="none" stroke="${tint(color, 1.22)}" stroke-width="4" stroke-linecap="round" opacity=".55"/>`;

const CROWN = 'M137 178C128 112 160 82 201 82C243 82 273 112 263 178C259 158 254 146 247 138';

export const FEMININE_HAIR: Record<string, HairStyle> = {
  long: {
    back: (c) =>
      path(
        'M128 180C116 104 156 74 200 74C246 74 284 104 272 180C268 230 280 290 292 322C262 344 240 330 236 300L164 300C160 330 138 344 108 322C120 290 132 230 128 180Z',
        tint(c, 0.86),
      ),
    front: (c) =>
      path(`${CROWN}C226 130 206 118 196 104C186 128 160 138 148 150C142 158 139 168 137 178Z`, c) +
      streak('M206 92C232 96 248 110 254 132', c),
  },
  bob: {
    back: (c) =>
      path(
        'M124 190C114 104 156 74 200 74C246 74 286 104 276 190C276 222 274 246 266 262C252 272 238 268 232 256L168 256C162 268 148 272 134 262C126 246 124 222 124 190Z',
        tint(c, 0.86),
      ),
    front: (c) =>
      path(
        'M134 196C126 108 160 80 202 80C244 80 275 108 266 196C260 172 256 156 250 146C222 150 182 146 160 128C150 150 140 172 134 196Z',
        c,
      ) + streak('M164 98C180 88 206 86 228 94', c),
  },
  fringe: {
    back: (c) =>
      path(
        'M126 180C114 104 154 72 200 72C248 72 286 104 274 180C270 236 280 270 276 312C254 322 240 312 236 296L164 296C160 312 146 322 124 312C120 270 130 236 126 180Z',
        tint(c, 0.84),
      ),
    front: (c) =>
      path(
        'M136 180C128 110 160 80 200 80C242 80 272 110 264 180C262 168 258 160 254 154C220 162 180 162 146 154C142 160 138 168 136 180Z',
        c,
      ) + streak('M170 96C190 88 214 88 232 98', c),
  },
  bun: {
    back: (c) => `<circle cx="200" cy="68" r="30" fill="${tint(c, 0.88)}"/>`,
    front: (c) =>
      path(
        'M137 176C130 108 162 82 200 82C240 82 270 108 263 176C260 150 244 128 200 124C156 128 140 150 137 176Z',
        c,
      ) + streak('M156 116C170 100 186 94 200 92', c),
  },
  ponytail: {
    back: (c) =>
      path(
        'M236 96C292 92 312 150 296 220C290 252 270 270 262 262C276 226 262 160 240 128Z',
        tint(c, 0.86),
      ),
    front: (c) =>
      path(
        'M137 178C128 108 162 80 202 80C244 80 272 108 263 178C258 148 240 130 214 120C184 124 150 140 137 178Z',
        c,
      ) + streak('M166 106C184 92 214 90 236 104', c),
  },
  wavy: {
    back: (c) =>
      path(
        'M128 176C110 96 158 70 200 70C246 70 292 96 272 176C286 196 270 214 282 236C292 262 274 284 252 280C244 290 236 284 234 272L166 272C164 284 156 290 148 280C126 284 108 262 118 236C130 214 114 196 128 176Z',
        tint(c, 0.86),
      ),
    front: (c) =>
      path(
        'M134 184C120 108 160 78 200 78C246 78 280 108 266 184C262 160 250 146 236 138C216 146 206 128 182 122C170 140 144 148 134 184Z',
        c,
      ) + streak('M178 92C204 84 236 96 250 118', c),
  },
  curls: {
    back: (c) =>
      `<g fill="${tint(c, 0.88)}"><circle cx="140" cy="128" r="36"/><circle cx="260" cy="128" r="36"/><circle cx="168" cy="92" r="38"/><circle cx="232" cy="92" r="38"/><circle cx="200" cy="80" r="38"/><circle cx="126" cy="170" r="32"/><circle cx="274" cy="170" r="32"/><circle cx="132" cy="212" r="26"/><circle cx="268" cy="212" r="26"/></g>`,
    front: (c) =>
      `<g fill="${c}"><circle cx="158" cy="118" r="22"/><circle cx="184" cy="106" r="24"/><circle cx="214" cy="106" r="24"/><circle cx="242" cy="118" r="22"/><circle cx="142" cy="144" r="16"/><circle cx="258" cy="144" r="16"/></g>`,
  },
  pixie: {
    back: none,
    front: (c) =>
      path(
        'M134 188C122 112 156 76 204 76C248 76 278 110 265 186C262 166 258 154 252 146C236 148 206 142 188 120C182 140 152 146 144 160C140 168 136 178 134 188Z',
        c,
      ) + streak('M198 88C226 88 250 102 258 128', c),
  },
};

export const MASCULINE_HAIR: Record<string, HairStyle> = {
  crop: {
    back: none,
    front: (c) =>
      path(
        'M136 172C128 108 160 80 200 80C242 80 272 108 264 172C260 156 256 146 250 138C238 122 220 118 200 118C180 118 162 122 150 138C144 146 140 156 136 172Z',
        c,
      ) + streak('M172 98C188 92 212 92 228 98', c),
  },
  parting: {
    back: none,
    front: (c) =>
      path(
        'M136 174C124 104 160 74 206 76C250 78 276 108 264 174C261 156 257 146 252 138C224 136 190 128 172 108C170 124 152 134 146 144C140 154 138 164 136 174Z',
        c,
      ) + streak('M184 94C210 88 238 96 252 118', c),
  },
  quiff: {
    back: none,
    front: (c) =>
      path(
        'M137 172C126 120 142 92 166 84C182 62 240 62 256 90C276 108 272 140 263 172C260 154 256 144 250 136C240 118 220 116 200 118C176 116 158 124 150 138C144 148 140 158 137 172Z',
        c,
      ) + streak('M176 88C198 76 228 78 244 94', c),
  },
  buzz: {
    back: none,
    front: (c) =>
      path(
        'M138 162C132 110 162 88 200 88C240 88 268 110 262 162C256 138 240 122 200 122C160 122 144 138 138 162Z',
        c,
        ' opacity=".82"',
      ),
  },
  curly: {
    back: none,
    front: (c) =>
      `<g fill="${c}"><path d="M142 150C140 106 170 84 200 84C230 84 260 106 258 150C250 130 232 120 200 120C168 120 150 130 142 150Z"/><circle cx="143" cy="142" r="13"/><circle cx="150" cy="118" r="17"/><circle cx="168" cy="98" r="19"/><circle cx="200" cy="88" r="21"/><circle cx="232" cy="98" r="19"/><circle cx="250" cy="118" r="17"/><circle cx="257" cy="142" r="13"/><circle cx="176" cy="120" r="13"/><circle cx="200" cy="117" r="13"/><circle cx="224" cy="120" r="13"/></g>` +
      streak('M176 98C190 90 212 90 226 98', c),
  },
  swept: {
    back: (c) =>
      path(
        'M132 190C118 110 156 76 200 76C246 76 282 110 268 190C272 214 266 232 258 238L142 238C134 232 128 214 132 190Z',
        tint(c, 0.84),
      ),
    front: (c) =>
      path(
        'M134 190C124 108 160 80 202 80C244 80 275 108 266 190C260 160 250 138 222 122C196 126 156 130 134 190Z',
        c,
      ) + streak('M176 98C196 90 220 92 238 104', c),
  },
  bald: {
    back: none,
    front: (c) =>
      path(
        'M136 180C132 160 134 146 142 136C140 152 140 166 142 182ZM264 180C268 160 266 146 258 136C260 152 260 166 258 182Z',
        c,
        ' opacity=".7"',
      ),
  },
};

/** A headscarf, worn instead of any style. */
export const headscarf = (color: string): HairStyle => ({
  back: () =>
    path(
      'M116 190C104 96 152 62 200 62C250 62 296 96 284 190C288 240 302 290 318 330L82 330C98 290 112 240 116 190Z',
      tint(color, 0.88),
    ),
  front: () =>
    path(
      'M200 66C152 66 116 100 118 186C120 246 150 284 200 292C250 284 280 246 282 186C284 100 248 66 200 66ZM200 108C240 108 258 134 256 176C254 222 234 252 200 254C166 252 146 222 144 176C142 134 160 108 200 108Z',
      color,
      ' fill-rule="evenodd"',
    ) +
    `<path d="M146 250C166 290 250 300 286 268C296 300 262 330 200 330C150 330 116 312 122 284C128 270 138 262 146 250Z" fill="${tint(color, 0.95)}"/>` +
    `<path d="M150 262C180 296 240 298 276 276" fill="none" stroke="${tint(color, 0.8)}" stroke-width="3" stroke-linecap="round" opacity=".6"/>`,
});
