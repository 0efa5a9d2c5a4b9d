import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Answer, createAnswer, publicHeaders } from './answer.ts';

/** One of the files that browsers get, without comments, indentation and what binds it to the other. */
function readScript(name: string): string {
  return readFileSync(new URL(`./browser/${name}.js`, import.meta.url), 'utf8')
    .replace(/\/\*\*.*?\*\//gs, '')
    .replace(/^\s*\/\/.*$|^import .*$|^export (?=function)/gm, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

const text = ['platform', 'card'].map(readScript).join('\n');
const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * The script of a card's page and its address, which names its bytes: it can be kept for a year. Under `/c/`, so
 * that whoever passes on cards alone passes it on too.
 */
export const CARD_SCRIPT = { path: `/c/page-${hash}.js`, text };

export const cardScriptAnswer: Answer = createAnswer(
  200,
  {
    ...publicHeaders('text/javascript; charset=utf-8'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  },
  Buffer.from(text),
  { compress: true },
);
