import {
  type Send,
  TransportError,
  type WireAnswer,
  type WireRequest,
} from '../../lib/transport.ts';
import { createFakeAccount, type FakeAccount, TOKEN } from './fake-google-account.fixture.ts';
import { json, refuse } from './fake-google-answers.fixture.ts';
import { findFault, merge, type Resource } from './fake-google-rules.fixture.ts';

const API = 'https://walletobjects.googleapis.com/walletobjects/v1/';
const SAVE = 'https://pay.google.com/gp/v/save/';
export const ISSUER = '3388000000012345678';

export type GoogleCall = { method: string; path: string; status: number };

/** Something that Google does to us until it is told otherwise. */
export type Trouble = {
  /** Nothing answers. */
  down?: boolean;
  /** What is asked arrives and has no answer. */
  silent?: boolean;
  /** Every request to the API gets this answer. */
  answer?: { status: number; headers?: Record<string, string> };
  /** The API is off in the account's project. */
  apiOff?: boolean;
  /** The account was not invited to the issuer. */
  notInvited?: boolean;
  /** Pictures cannot be fetched. */
  noPictures?: boolean;
};

/**
 * Google Wallet's REST API, its token endpoint and its save page, as far as we use them. It refuses what Google
 * refuses: developers.google.com/wallet/generic/resources/error-codes and what `findFault` names.
 */
export function createFakeGoogle({ clock }: { clock: () => Date }) {
  const account = createFakeAccount(clock);
  const resources = new Map<string, Resource>();
  const calls: GoogleCall[] = [];
  let trouble: Trouble = {};
  const answerApi = createFakeApi(account, resources, () => trouble);

  const send: Send = (request) => {
    if (trouble.down) return Promise.reject(new TransportError('the exchange broke'));
    if (trouble.silent) {
      calls.push({ method: request.method, path: request.url, status: 0 });
      return new Promise(() => {});
    }
    const isToken = request.url === TOKEN && request.method === 'POST';
    if (!isToken && !request.url.startsWith(API)) throw new Error(`not Google: ${request.url}`);
    const answer = isToken ? account.giveToken(request.body ?? '') : answerApi(request);
    const path = isToken ? 'token' : request.url.slice(API.length);
    calls.push({ method: request.method, path, status: answer.status });
    return Promise.resolve(answer);
  };

  return {
    send,
    keyFile: account.keyFile,
    email: account.email,
    calls,
    /** What was asked of objects since the last time somebody looked. */
    takeObjectCalls: () => calls.splice(0).filter(({ path }) => path.startsWith('genericObject')),
    object: (id: string) => resources.get(`genericObject/${id}`),
    objects: () =>
      [...resources].flatMap(([key, kept]) => (key.startsWith('genericObject/') ? [kept] : [])),
    suffer: (next: Trouble) => void (trouble = next),
    /** Its administrator deletes the key. */
    revokeKey: account.revoke,
    /** Every token that was given out ends at once. */
    endTokens: account.endTokens,

    /** What a phone is shown that opens a save link. Throws what Google says to one that it does not take. */
    openSaveLink(link: string): Resource {
      if (link.length > 1_800) throw new Error('The link is too long.');
      if (!link.startsWith(SAVE)) throw new Error('This is no save link.');
      const { aud, typ, payload } = account.readJwt(link.slice(SAVE.length));
      if (aud !== 'google' || typ !== 'savetowallet') throw new Error('Not for saving.');
      const { genericObjects: [first] = [] } = payload as { genericObjects?: Resource[] };
      const kept = resources.get(`genericObject/${String(first?.id)}`);
      if (!kept) throw new Error('Something went wrong. Please try again.');
      return kept;
    },
  };
}

export type FakeGoogle = ReturnType<typeof createFakeGoogle>;

function createFakeApi(
  account: FakeAccount,
  resources: Map<string, Resource>,
  trouble: () => Trouble,
) {
  function keep(kind: string, id: string, wanted: Resource): WireAnswer {
    if (kind === 'genericObject' && !resources.has(`genericClass/${String(wanted.classId)}`))
      return refuse(404, 'NOT_FOUND', 'classNotFound');
    const fault = findFault(kind, wanted, { noPictures: trouble().noPictures ?? false });
    if (fault) return refuse(400, 'INVALID_ARGUMENT', 'invalidResource', fault);
    resources.set(`${kind}/${id}`, wanted);
    return json(200, wanted);
  }

  return ({ url, method, headers, body }: WireRequest): WireAnswer => {
    const { answer, apiOff, notInvited } = trouble();
    if (answer) return json(answer.status, {}, answer.headers);
    if (!account.isGood(headers.authorization?.replace(/^Bearer /, '') ?? ''))
      return refuse(401, 'UNAUTHENTICATED', 'authError');
    if (apiOff) return refuse(403, 'PERMISSION_DENIED', 'SERVICE_DISABLED');
    const [, kind, name] =
      /^(genericClass|genericObject)(?:\/([^/?]+))?$/.exec(url.slice(API.length)) ?? [];
    if (!kind) return refuse(404, 'NOT_FOUND', 'notFound');
    const sent = JSON.parse(body ?? '{}') as Resource;
    const id = name ?? String(sent.id);
    if (!/^\d+\.[A-Za-z0-9._-]+$/.test(id))
      return refuse(400, 'INVALID_ARGUMENT', 'invalidResource');
    if (!id.startsWith(`${ISSUER}.`) || notInvited)
      return refuse(403, 'PERMISSION_DENIED', 'permissionDenied');
    const known = resources.get(`${kind}/${id}`);
    if (method === 'POST')
      return known ? refuse(409, 'ALREADY_EXISTS', 'existingResource') : keep(kind, id, sent);
    return known
      ? keep(kind, id, merge(known, sent) as Resource)
      : refuse(404, 'NOT_FOUND', 'resourceNotFound');
  };
}
