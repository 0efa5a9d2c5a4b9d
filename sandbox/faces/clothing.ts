import { tint } from './palette.ts';

const SHOULDERS = 'M48 404C50 338 96 312 168 294C176 312 224 312 232 294C304 312 350 338 352 404Z';

type Colors = { cloth: string; shirt: string; skin: string };

/** What people wear, drawn over the neck and under the face. */
export const CLOTHING: Record<string, (colors: Colors) => string> = {
  crewNeck: ({ cloth }) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M166 294C172 322 228 322 234 294" fill="none" stroke="${tint(cloth, 0.78)}" stroke-width="8" stroke-linecap="round"/>`,

  vNeck: ({ cloth, skin }) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M170 290L200 344L230 290Z" fill="${skin}"/><path d="M168 292L200 346L232 292" fill="none" stroke="${tint(cloth, 0.78)}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/>`,

  shirt: ({ cloth }) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M200 318L200 404" stroke="${tint(cloth, 0.8)}" stroke-width="3"/><circle cx="200" cy="348" r="3.4" fill="${tint(cloth, 0.7)}"/><circle cx="200" cy="378" r="3.4" fill="${tint(cloth, 0.7)}"/><path d="M166 286L200 320L178 342L154 304Z" fill="${tint(cloth, 1.25)}"/><path d="M234 286L200 320L222 342L246 304Z" fill="${tint(cloth, 1.25)}"/>`,

  blazer: ({ cloth, shirt, skin }) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M164 294L200 404L236 294C226 306 174 306 164 294Z" fill="${shirt}"/><path d="M174 292L200 330L226 292Z" fill="${skin}"/><path d="M166 288L200 330L182 344L158 302Z" fill="${tint(shirt, 0.93)}"/><path d="M234 288L200 330L218 344L242 302Z" fill="${tint(shirt, 0.93)}"/><path d="M158 298L138 344L160 352L150 366L198 404L168 340Z" fill="${tint(cloth, 0.8)}"/><path d="M242 298L262 344L240 352L250 366L202 404L232 340Z" fill="${tint(cloth, 0.8)}"/>`,

  rollNeck: ({ cloth }) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M164 262C176 272 224 272 236 262L240 304C226 318 174 318 160 304Z" fill="${tint(cloth, 1.1)}"/><path d="M161 292C176 304 224 304 239 292" fill="none" stroke="${tint(cloth, 0.82)}" stroke-width="3" opacity=".7"/>`,

  cardigan: ({ cloth, shirt }) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M160 296C170 350 186 404 190 404L210 404C214 404 230 350 240 296C224 316 176 316 160 296Z" fill="${shirt}"/><path d="M166 294C172 318 228 318 234 294" fill="none" stroke="${tint(shirt, 0.86)}" stroke-width="6" stroke-linecap="round"/><path d="M160 297C168 350 180 392 186 404M240 297C232 350 220 392 214 404" fill="none" stroke="${tint(cloth, 0.78)}" stroke-width="5"/>`,
};
