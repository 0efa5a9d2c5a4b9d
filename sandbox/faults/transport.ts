import { constants, gzipSync } from 'node:zlib';
import { type Answer, toBytes } from '../wire/answer.ts';
import { toHead, type Wire } from '../wire/wire.ts';
import { pageOf, withJson } from './bodies.ts';
import type { FaultTable } from './fault.ts';

const MEBIBYTE = 1024 * 1024;

/** Connections that break, stall or lie about lengths. */
export const TRANSPORT = {
  resetBeforeHeaders: {
    says: 'the connection is reset before anything is sent',
    deliver: (wire) => Promise.resolve(wire.reset()),
  },
  resetMidBody: {
    says: 'the connection is reset after half of the body',
    async deliver(wire, answer) {
      const body = toBytes(answer);
      await wire.write(withLength(answer, body.length));
      await wire.write(firstHalf(body));
      wire.reset();
    },
  },
  shortBody: {
    says: 'the body is half as long as Content-Length says',
    async deliver(wire, answer) {
      const body = toBytes(answer);
      await wire.write(withLength(answer, body.length));
      await wire.write(firstHalf(body));
      wire.end();
    },
  },
  chunkedCut: {
    says: 'a chunked body ends without its last chunk',
    async deliver(wire, answer) {
      const half = firstHalf(toBytes(answer));
      await wire.write(toHead(answer, { ...answer.headers, 'transfer-encoding': 'chunked' }));
      await wire.write(`${half.length.toString(16)}\r\n`);
      await wire.write(half);
      wire.end();
    },
  },
  cutWithoutLength: {
    says: 'no length, the text stops in the middle and the connection closes',
    async deliver(wire, answer) {
      await sendUntilClose(wire, answer, firstHalf(toBytes(answer)));
    },
  },
  validButShort: {
    says: 'no length; the JSON is valid, with half of the rows and no link',
    async deliver(wire, answer) {
      const page = pageOf(answer);
      const rows = page?.value.slice(0, Math.ceil(page.value.length / 2));
      await sendUntilClose(wire, answer, toBytes(withJson(answer, { value: rows ?? [] })));
    },
  },
  hang: {
    says: 'nothing is ever sent',
    deliver: (wire) => waitForEver(wire),
  },
  stall: {
    says: 'half of the body is sent, then nothing more',
    async deliver(wire, answer) {
      const body = toBytes(answer);
      await wire.write(withLength(answer, body.length));
      await wire.write(firstHalf(body));
      await waitForEver(wire);
    },
  },
  drip: {
    says: 'the body comes `bytes` (1 unless said) at a time, every `ms` (1000 unless said)',
    async deliver(wire, answer, { args }) {
      const body = toBytes(answer);
      const step = args.bytes ?? 1;
      await wire.write(withLength(answer, body.length));
      for (let at = 0; at < body.length && !wire.isClosed(); at += step) {
        await wire.write(body.subarray(at, at + step));
        await wire.sleep(args.ms ?? 1000);
      }
      wire.end();
    },
  },
  badGzip: {
    says: 'a body that says it is gzip and is not',
    async deliver(wire, answer) {
      const noise = Buffer.from('1f8b0800000000000003deadbeefdeadbeefdeadbeef', 'hex');
      const headers = { ...answer.headers, 'content-encoding': 'gzip' };
      await sendUntilClose(wire, { ...answer, headers }, noise);
    },
  },
  gzipBomb: {
    says: 'gzip of `mebibytes` (10240 unless said) of spaces: a thousandth of that on the wire',
    async deliver(wire, answer, { args }) {
      // Gzip members may follow each other: one is made and sent again and again.
      const member = gzipSync(Buffer.alloc(MEBIBYTE, ' '), { level: constants.Z_BEST_COMPRESSION });
      const encoded = { 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' };
      await wire.write(toHead(answer, { ...answer.headers, ...encoded, connection: 'close' }));
      for (let sent = 0; sent < (args.mebibytes ?? 10_240) && !wire.isClosed(); sent++) {
        await wire.write(`${member.length.toString(16)}\r\n`);
        await wire.write(member);
        await wire.write('\r\n');
      }
      await wire.write('0\r\n\r\n');
      wire.end();
    },
  },
} satisfies FaultTable;

const firstHalf = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

/** The connection closes after each: what was sent on it is not worth another request. */
const withLength = ({ headers, ...answer }: Answer, length: number): string =>
  toHead(
    { ...answer, headers },
    {
      ...headers,
      'content-length': String(length),
      connection: 'close',
    },
  );

async function sendUntilClose(wire: Wire, answer: Answer, body: Buffer): Promise<void> {
  await wire.write(toHead(answer, { ...answer.headers, connection: 'close' }));
  await wire.write(body);
  wire.end();
}

const LOOK_AGAIN_MS = 1000;

async function waitForEver(wire: Wire): Promise<void> {
  while (!wire.isClosed()) await wire.sleep(LOOK_AGAIN_MS);
}
