import http2, { type ClientHttp2Session } from 'node:http2';
import type { PushAnswer } from '../../domain/apple-pass.ts';
import type { PassCredential } from './certificate.ts';

const TIMEOUT_MS = 10_000;
/** Networks in between forget a connection that is silent for four minutes. */
const IDLE_MS = 2 * 60_000;
const MAX_ANSWER = 4_096;

/** What says that a token will never work again (developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns). */
const GONE = new Set(['BadDeviceToken', 'Unregistered', 'ExpiredToken', 'DeviceTokenNotForTopic']);

/**
 * Tells devices by Apple's push service that a pass has changed: an empty message to the pass type, over one HTTP/2
 * session whose TLS certificate is the pass certificate. A session that is idle ends; the next push opens another.
 */
export function createPushClient({
  url,
  topic,
  credential,
}: {
  url: string;
  topic: string;
  credential: PassCredential;
}) {
  let session: ClientHttp2Session | undefined;

  function open(): ClientHttp2Session {
    if (session && !session.closed && !session.destroyed) return session;
    const opened = http2.connect(url, {
      cert: credential.certificatePem + credential.intermediatePem,
      key: credential.privateKeyPem,
    });
    opened.on('error', () => opened.destroy()); // each of its requests says so itself
    opened.on('goaway', () => opened.close());
    opened.setTimeout(IDLE_MS, () => opened.close());
    session = opened;
    return opened;
  }

  return {
    push: (pushToken: string): Promise<PushAnswer> => send(open(), pushToken, topic),
    close: (): void => session?.destroy(),
  };
}

function send(session: ClientHttp2Session, pushToken: string, topic: string): Promise<PushAnswer> {
  return new Promise((resolve) => {
    const later = () => resolve({ kind: 'later' });
    const request = session.request({
      ':method': 'POST',
      ':path': `/3/device/${encodeURIComponent(pushToken)}`,
      'apns-topic': topic,
      'apns-push-type': 'background',
      'apns-priority': '5',
    });
    let status = 0;
    let retryAfter: string | undefined;
    let body = '';
    request.setEncoding('utf8');
    // A session that does not answer is dead: the next push opens another.
    request.setTimeout(TIMEOUT_MS, () => session.destroy());
    request.on('response', (headers) => {
      status = Number(headers[':status']);
      retryAfter = headers['retry-after'];
    });
    request.on('data', (text: string) => (body = (body + text).slice(0, MAX_ANSWER)));
    request.on('error', later);
    request.on('close', later);
    request.on('end', () => resolve(toAnswer(status, parseReason(body), retryAfter)));
    request.end('{}');
  });
}

function toAnswer(status: number, reason: string, retryAfter: string | undefined): PushAnswer {
  if (status === 200) return { kind: 'told' };
  if (status === 410 || GONE.has(reason)) return { kind: 'gone' };
  if (status === 429 || status >= 500 || status === 0) {
    const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
    return { kind: 'later', ...(seconds !== undefined && { afterMs: seconds * 1_000 }) };
  }
  return { kind: 'refused', reason: reason || String(status) };
}

/** A word that Apple documents; anything else is not repeated to anybody. */
function parseReason(body: string): string {
  const [, reason = ''] = /"reason"\s*:\s*"([A-Za-z]{1,40})"/.exec(body) ?? [];
  return reason;
}
