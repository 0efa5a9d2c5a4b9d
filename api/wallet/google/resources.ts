import type { AppError } from '../../domain/errors.ts';
import type { WireAnswer } from '../../lib/transport.ts';
import type { AccessTokens } from './access-tokens.ts';
import { type Ask, requireGood } from './asking.ts';
import {
  genericClass,
  type GenericClass,
  type GenericObject,
  type ObjectPatch,
  toPatch,
} from './generic-pass.ts';
import { toRefusal } from './google-errors.ts';

const API = 'https://walletobjects.googleapis.com/walletobjects/v1';

type Parts = { issuerId: string; ask: Ask; tokens: AccessTokens };
type Kind = 'genericClass' | 'genericObject';

/** An issuer's class and objects, as Google keeps them: what is there is changed, what is not is made. */
export function createResources({ issuerId, ask, tokens }: Parts) {
  const call = createCall(ask, tokens);

  async function putClass(): Promise<void> {
    const wanted = genericClass(issuerId);
    const changed = await call('PATCH', `genericClass/${wanted.id}`, wanted);
    if (changed.status !== 404) return void requireGood(changed, toRefusal);
    await create('genericClass', wanted, wanted);
  }

  /** Somebody who makes the same at the same time may have been first: then it is changed after all. */
  async function create(
    kind: Kind,
    wanted: GenericClass | GenericObject,
    change: GenericClass | ObjectPatch,
  ): Promise<void> {
    const made = await call('POST', kind, wanted);
    const isThere = made.status === 409;
    requireGood(isThere ? await call('PATCH', `${kind}/${wanted.id}`, change) : made, toRefusal);
  }

  async function putObject(wanted: GenericObject): Promise<void> {
    const change = toPatch(wanted);
    const changed = await call('PATCH', `genericObject/${wanted.id}`, change);
    if (changed.status !== 404) return void requireGood(changed, toRefusal);
    await putClass();
    await create('genericObject', wanted, change);
  }

  return {
    putClass,

    /** Google fetches the logo itself; one that it cannot reach must not cost the pass. */
    async putObject(wanted: GenericObject): Promise<void> {
      const { logo, ...plain } = wanted;
      try {
        await putObject(wanted);
      } catch (err) {
        if (!logo || (err as Partial<AppError>).code !== 'google_pass_refused') throw err;
        await putObject(plain);
      }
    },

    /** Changes an object that is there; one that is not stays away. */
    async changeObject(change: ObjectPatch): Promise<void> {
      const answer = await call('PATCH', `genericObject/${change.id}`, change);
      if (answer.status !== 404) requireGood(answer, toRefusal);
    },
  };
}

/** A token that ended early is renewed once; a second refusal is an answer. */
const createCall =
  (ask: Ask, tokens: AccessTokens) =>
  async (method: 'PATCH' | 'POST', path: string, content: object): Promise<WireAnswer> => {
    const body = JSON.stringify(content);
    const send = (token: string) =>
      ask({
        url: `${API}/${path}`,
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json; charset=utf-8',
          accept: 'application/json',
        },
        body,
      });
    const token = await tokens.get();
    const answer = await send(token);
    if (answer.status !== 401) return answer;
    tokens.forget(token);
    return send(await tokens.get());
  };
