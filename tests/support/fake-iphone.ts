import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { PassJson } from '../../api/wallet/apple/pass-content.ts';

const newToken = () => randomBytes(32).toString('hex');

type Held = { json: PassJson; lastModified: string | null };

/**
 * A phone that holds passes. It asks as iOS does, and notes what iOS complains of. `publicUrl` is what passes say,
 * `url` where that is in the test.
 */
export function createIphone({ url, publicUrl }: { url: string; publicUrl: string }) {
  const deviceId = randomBytes(16).toString('hex');
  let pushToken = newToken();
  const held = new Map<string, Held>();
  const complaints: string[] = [];
  let tag: string | undefined;

  const at = (json: PassJson, path: string): string =>
    `${String(json.webServiceURL).replace(publicUrl, url)}/v1/${path}`;
  const registrationOf = (json: PassJson) =>
    at(json, `devices/${deviceId}/registrations/${json.passTypeIdentifier}/${json.serialNumber}`);
  const authorization = (json: PassJson) => ({
    authorization: `ApplePass ${json.authenticationToken}`,
  });

  async function register(json: PassJson): Promise<number> {
    const { status } = await fetch(registrationOf(json), {
      method: 'POST',
      headers: { ...authorization(json), 'content-type': 'application/json' },
      body: JSON.stringify({ pushToken }),
    });
    return status;
  }

  async function take(address: string): Promise<PassJson> {
    const answer = await fetch(address.replace(publicUrl, url));
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    const json = readPass(Buffer.from(await answer.arrayBuffer()));
    held.set(json.serialNumber, { json, lastModified: answer.headers.get('last-modified') });
    return json;
  }

  /** Fetches a pass that is said to have changed. */
  async function update(serial: string): Promise<void> {
    const known = held.get(serial);
    if (!known) return void complaints.push('update requested for an unregistered serial');
    const { json, lastModified } = known;
    const answer = await fetch(at(json, `passes/${json.passTypeIdentifier}/${json.serialNumber}`), {
      headers: {
        ...authorization(json),
        ...(lastModified && { 'if-modified-since': lastModified }),
      },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) return void complaints.push(`pass answered ${answer.status}`);
    const next = { json: readPass(bytes), lastModified: answer.headers.get('last-modified') };
    if (!next.lastModified) complaints.push('pass without last-modified');
    if (JSON.stringify(next.json) === JSON.stringify(json)) complaints.push('pass unchanged');
    held.set(serial, next);
  }

  return {
    deviceId,
    get pushToken() {
      return pushToken;
    },
    /** What another installation of the system does, for instance: nothing that it had works any more. */
    changePushToken: () => void (pushToken = newToken()),
    complaints,
    register,

    /** Opens what a card's button gives and looks at it. */
    take,

    /** Adds it after that; answers the status of the registration. */
    add: async (address: string): Promise<number> => register(await take(address)),

    /** What a push makes a phone do: ask what changed, fetch that. Returns the serials. */
    async poll(): Promise<string[]> {
      const [any] = held.values();
      if (!any) return [];
      const since = tag === undefined ? '' : `?passesUpdatedSince=${tag}`;
      const answer = await fetch(
        at(any.json, `devices/${deviceId}/registrations/${any.json.passTypeIdentifier}${since}`),
      );
      if (answer.status === 204) {
        complaints.push('spurious push');
        return [];
      }
      const list = (await answer.json()) as { serialNumbers: string[]; lastUpdated: string };
      if (list.lastUpdated === tag) complaints.push('the same tag again');
      tag = list.lastUpdated;
      for (const serial of list.serialNumbers) await update(serial);
      return list.serialNumbers;
    },

    async remove(serial: string): Promise<number> {
      const pass = held.get(serial);
      if (!pass) throw new Error('no such pass');
      held.delete(serial);
      const { json } = pass;
      return (await fetch(registrationOf(json), { method: 'DELETE', headers: authorization(json) }))
        .status;
    },

    passes: (): PassJson[] => [...held.values()].map(({ json }) => json),
  };
}

export type Iphone = ReturnType<typeof createIphone>;

export const readPass = (bytes: Buffer): PassJson =>
  JSON.parse(Buffer.from(unzipSync(bytes)['pass.json'] ?? []).toString()) as PassJson;
