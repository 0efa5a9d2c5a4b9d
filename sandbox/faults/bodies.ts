import type { Answer } from '../wire/answer.ts';
import { jsonAnswer, NO_BODY, textAnswer } from '../wire/answer.ts';
import type { FaultTable } from './fault.ts';

const CAPTIVE_PORTAL =
  '<!doctype html><title>Welcome</title><h1>Guest Wi-Fi</h1><p>Please accept the terms to go online.';

/** The smallest GIF there is: Graph has sent it for people without a photo. */
const ONE_PIXEL_GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const MEBIBYTE = 1024 * 1024;

/** Answers that come with status 200 and are wrong all the same, and headers that mislead. */
export const BODIES = {
  html: {
    says: '200 with a web page, as a captive portal or a proxy sends it; `text` for another one',
    answer: ({ args }) => textAnswer(200, args.text ?? CAPTIVE_PORTAL, 'text/html; charset=utf-8'),
  },
  noContent: {
    says: '204 without a body',
    answer: () => ({ status: 204, headers: {}, body: NO_BODY }),
  },
  json: {
    says: '`status` (200 unless said) with `value` as the JSON body: null, [], {}, {"value":null} …',
    answer: ({ args }) => jsonAnswer(args.status ?? 200, args.value ?? null),
  },
  errorWith200: {
    says: '200 with an error as the body',
    answer: ({ graphError }) => ({
      ...graphError(503, { code: 'serviceNotAvailable', message: 'The service is unavailable.' }),
      status: 200,
    }),
  },
  body: {
    says: 'any bytes: `text` or `base64` with `contentType` and `status` (200 unless said)',
    answer: ({ args }) => bytesAnswer(args.status ?? 200, args),
  },
  onePixelGif: {
    says: '200 with a GIF of one pixel, which stands for "no photo"',
    answer: () => bytesAnswer(200, { base64: ONE_PIXEL_GIF, contentType: 'image/gif' }),
  },
  oversizedPage: {
    says: 'a page of `mebibytes` (32 unless said) by a padded row, or of `items` copies of its rows',
    alter(answer, { args }) {
      const page = pageOf(answer);
      if (!page) return answer;
      const { items } = args;
      if (items !== undefined) {
        const value = Array.from({ length: items }, (_, at) => page.value[at % page.value.length]);
        return withJson(answer, { ...page, value });
      }
      const padding = 'x'.repeat((args.mebibytes ?? 32) * MEBIBYTE);
      return withJson(answer, { ...page, padding });
    },
  },
  headers: {
    says: 'the true answer with other `headers`',
    alter: (answer, { args }) => ({ ...answer, headers: { ...answer.headers, ...args.headers } }),
  },
  throttleWarning: {
    says: 'the true answer with x-ms-throttle-limit-percentage at `percentage` (1.2 unless said)',
    alter: (answer, { args }) => ({
      ...answer,
      headers: {
        ...answer.headers,
        'x-ms-throttle-limit-percentage': String(args.percentage ?? 1.2),
        'x-ms-throttle-scope': 'Tenant_Application/ReadWrite/practice/practice',
        'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
      },
    }),
  },
  clockSkew: {
    says: 'the true answer with a Date header off by `seconds` (600 unless said)',
    alter: (answer, { args, now }) => {
      const date = new Date(now.getTime() + (args.seconds ?? 600) * 1000);
      return { ...answer, headers: { ...answer.headers, date: date.toUTCString() } };
    },
  },
  delay: {
    says: 'the true answer after `ms` (1000 unless said)',
    async alter(answer, { args, sleep }) {
      await sleep(args.ms ?? 1000);
      return answer;
    },
  },
} satisfies FaultTable;

/** A page of rows, if that is what the answer holds. */
export type Page = Record<string, unknown> & { value: Record<string, unknown>[] };

export function pageOf({ status, body }: Answer): Page | undefined {
  if (status !== 200 || body.kind !== 'json') return undefined;
  const page = body.value as Page | null;
  return Array.isArray(page?.value) ? page : undefined;
}

export const withJson = (answer: Answer, value: unknown): Answer => ({
  ...answer,
  body: { kind: 'json', value },
});

function bytesAnswer(
  status: number,
  { text, base64, contentType }: { text?: string; base64?: string; contentType?: string },
): Answer {
  const bytes = base64 === undefined ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64');
  return {
    status,
    headers: { 'content-type': contentType ?? 'application/octet-stream' },
    body: { kind: 'bytes', bytes },
  };
}
