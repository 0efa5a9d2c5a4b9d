import { type Answer, jsonAnswer, toBytes } from '../wire/answer.ts';
import { type Ask, parseAddress } from '../wire/ask.ts';
import { badRequest } from './graph-error.ts';
import type { GraphRoute } from './graph-call.ts';

/** Answers one item of a batch as if it had come alone. */
export type AnswerItem = (ask: Ask) => Promise<Answer>;

type Item = {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
  dependsOn: string[];
};

type ItemAnswer = { id: string; status: number; headers: Record<string, string>; body?: unknown };

const MOST_ITEMS = 20;
/** Outlook, which keeps the photos, works on four items of a batch at a time. */
const ITEMS_AT_ONCE = 4;

/** `$batch`: up to 20 requests in one (learn.microsoft.com/graph/json-batching). */
export function batchRoute(answerItem: AnswerItem): GraphRoute {
  return {
    method: 'POST',
    path: '/$batch',
    operation: 'batch',
    permissions: [],
    async handle({ ask }) {
      const items = parseItems(ask.body);
      const responses: ItemAnswer[] = [];
      const waiting = [...items];
      while (waiting.length > 0) {
        const ready = waiting.filter(({ dependsOn }) =>
          dependsOn.every((id) => responses.some((response) => response.id === id)),
        );
        if (ready.length === 0)
          throw badRequest('The dependencies of the batch cannot be resolved.');
        const group = ready.slice(0, ITEMS_AT_ONCE);
        responses.push(
          ...(await Promise.all(group.map((item) => answerOne(item, ask, responses)))),
        );
        for (const item of group) waiting.splice(waiting.indexOf(item), 1);
      }
      return jsonAnswer(200, { responses });
    },
  };

  async function answerOne(item: Item, outer: Ask, earlier: ItemAnswer[]): Promise<ItemAnswer> {
    const failed = earlier.some(({ id, status }) => item.dependsOn.includes(id) && status >= 400);
    if (failed) return failedDependency(item.id);
    const answer = await answerItem({
      ...parseAddress(`/v1.0/${item.url.replace(/^\//, '')}`),
      method: item.method,
      headers: { ...item.headers, authorization: outer.headers.authorization },
      body: item.body === undefined ? '' : JSON.stringify(item.body),
      batched: true,
    });
    return { id: item.id, status: answer.status, headers: answer.headers, ...bodyOf(answer) };
  }
}

/** JSON as it is; anything else, such as a photo, as base64. */
function bodyOf(answer: Answer): { body?: unknown } {
  if (answer.body.kind === 'none') return {};
  if (answer.body.kind === 'json') return { body: answer.body.value };
  const text = answer.headers['content-type']?.startsWith('text/plain');
  return { body: toBytes(answer).toString(text ? 'utf8' : 'base64') };
}

function failedDependency(id: string): ItemAnswer {
  const error = { code: 'FailedDependency', message: 'A request this one depends on has failed.' };
  return { id, status: 424, headers: { 'content-type': 'application/json' }, body: { error } };
}

function parseItems(body: string): Item[] {
  const requests = readRequests(body);
  if (requests.length === 0) throw badRequest('Invalid batch payload format.');
  if (requests.length > MOST_ITEMS) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_ITEMS}.`);
  }
  const items = requests.map(parseItem);
  if (new Set(items.map(({ id }) => id.toLowerCase())).size < items.length) {
    throw badRequest('Duplicate request ids are not allowed in a batch.');
  }
  return items;
}

function readRequests(body: string): unknown[] {
  try {
    const { requests } = JSON.parse(body) as { requests?: unknown };
    if (Array.isArray(requests)) return requests;
  } catch {
    // Refused below, with what else is no batch.
  }
  throw badRequest('Invalid batch payload format.');
}

function parseItem(request: unknown): Item {
  const { id, method, url, headers, body, dependsOn } = request as Record<string, unknown>;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
    throw badRequest('Invalid batch payload format.');
  }
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: lowerCased(headers),
    body,
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

function lowerCased(headers: unknown): Record<string, string> {
  const entries = Object.entries((headers ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
