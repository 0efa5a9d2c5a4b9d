import { once } from 'node:events';
import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { trust } from './trust.ts';

/** A push as it arrived. */
export type Push = {
  pushToken: string;
  topic: string;
  type: string;
  priority: string;
  body: string;
  /** The pass type that the client's certificate names. */
  certificate: string;
};

type Reply = {
  status: number;
  reason?: string;
  retryAfter?: number;
  /** What happens while the push is under way. */
  meanwhile?(): Promise<unknown>;
};

/** Apple's push service on loopback: HTTP/2, and nobody without a certificate that the given root leads to. */
export async function startFakeApns(clientRootPem: string) {
  const own = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  trust(own.cert);
  const server = http2.createSecureServer({
    key: own.private,
    cert: own.cert,
    ca: clientRootPem,
    requestCert: true,
    rejectUnauthorized: true,
  });
  const pushes: Push[] = [];
  const replies = new Map<string, Reply>();
  const sessions = new Set<http2.ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    const pushToken = String(headers[':path']).replace('/3/device/', '');
    const subject = (stream.session?.socket as TLSSocket).getPeerCertificate().subject;
    let body = '';
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (body += text));
    stream.on('end', () => void answer());

    async function answer(): Promise<void> {
      pushes.push({
        pushToken,
        topic: String(headers['apns-topic']),
        type: String(headers['apns-push-type']),
        priority: String(headers['apns-priority']),
        body,
        certificate: String((subject as unknown as Record<string, unknown>).UID),
      });
      const { status, reason, retryAfter, meanwhile }: Reply = replies.get(pushToken) ?? {
        status: 200,
      };
      await meanwhile?.();
      stream.respond({
        ':status': status,
        ...(retryAfter && { 'retry-after': String(retryAfter) }),
      });
      stream.end(reason === undefined ? undefined : JSON.stringify({ reason }));
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');

  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    pushes,
    /** What pushes to this token are answered with from now on; 200 without. */
    reply: (pushToken: string, reply?: Reply) =>
      void (reply ? replies.set(pushToken, reply) : replies.delete(pushToken)),
    /** Takes what has arrived so far. */
    take: (): Push[] => pushes.splice(0),
    /** Ends every session, as Apple does from time to time. */
    sayGoodbye: () => sessions.forEach((session) => session.goaway()),
    async close(): Promise<void> {
      for (const session of sessions) session.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

export type FakeApns = Awaited<ReturnType<typeof startFakeApns>>;
