import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';

/** Where every service account of Google's public cloud gets its tokens. A file that names another place is refused. */
export const TOKEN_ADDRESS = 'https://oauth2.googleapis.com/token';

/** What is kept of a service account's key file: whose it is, and what it signs with. */
const ServiceAccount = z.object({
  email: z.string(),
  keyId: z.string(),
  privateKeyPem: z.string(),
});
export type ServiceAccount = z.infer<typeof ServiceAccount>;

const KeyFile = z.object({
  type: z.literal('service_account'),
  client_email: z
    .string()
    .max(320)
    .regex(/^[a-z0-9.-]+@[a-z0-9.-]+\.gserviceaccount\.com$/),
  private_key_id: z.string().regex(/^[\w-]{1,128}$/),
  private_key: z.string().max(20_000),
  token_uri: z.literal(TOKEN_ADDRESS),
  universe_domain: z.literal('googleapis.com').optional(),
});

/** A larger file is no key; one of Google's has some 2,400 characters. */
const MAX_LENGTH = 50_000;
const SMALLEST_KEY_BITS = 2_048;
/** A larger one would make every link slow for everybody. */
const LARGEST_KEY_BITS = 4_096;

/** Reads a key file as it was downloaded from Google Cloud. Throws what is wrong with it, and what to do. */
export function parseKeyFile(text: string): ServiceAccount {
  const json = text.length <= MAX_LENGTH ? parseJson(text) : undefined;
  const parsed = KeyFile.safeParse(json);
  if (!parsed.success) throw wrongFile(json, text);
  const { client_email, private_key_id, private_key } = parsed.data;
  const key = readKey(private_key);
  const bits = bitsOf(key);
  const isUsual = bits >= SMALLEST_KEY_BITS && bits <= LARGEST_KEY_BITS;
  if (key.asymmetricKeyType !== 'rsa' || !isUsual) throw unreadable();
  return {
    email: client_email,
    keyId: private_key_id,
    privateKeyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** What `parseKeyFile` gave, after it was kept. */
export const reopenServiceAccount = (kept: string): ServiceAccount =>
  ServiceAccount.parse(JSON.parse(kept));

/** Signs claims as a JSON Web Token (RFC 7519), RS256. */
export function createJwtSigner({ keyId, privateKeyPem }: ServiceAccount) {
  const key = createPrivateKey(privateKeyPem);
  const header = encode({ alg: 'RS256', typ: 'JWT', kid: keyId });
  return (claims: object): string => {
    const content = `${header}.${encode(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
  };
}
export type JwtSigner = ReturnType<typeof createJwtSigner>;

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const bitsOf = (key: KeyObject): number => key.asymmetricKeyDetails?.modulusLength ?? 0;

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw unreadable(cause);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nothing of the file stands in what is said about it. */
function wrongFile(json: unknown, text: string): AppError {
  if (json === undefined && text.trimStart().startsWith('{')) return cutOff();
  if (typeof json !== 'object' || json === null)
    return new AppError(
      'google_key_unreadable',
      'This is not a key file. In Google Cloud, open the service account, choose Keys, Add key, Create new key, JSON, and give the file that is downloaded.',
    );
  if ('installed' in json || 'web' in json)
    return new AppError(
      'google_key_oauth_client',
      `This file is an OAuth client, which signs people in. ${HOW_TO_GET_IT}`,
    );
  const { type } = json as { type?: unknown };
  if (type === 'authorized_user')
    return new AppError(
      'google_key_of_person',
      `This file is a person’s own sign-in, as gcloud keeps it. ${HOW_TO_GET_IT}`,
    );
  if (type !== undefined && type !== 'service_account')
    return new AppError(
      'google_key_wrong_kind',
      `This file is not the key of a service account. ${HOW_TO_GET_IT}`,
    );
  if ('token_uri' in json && json.token_uri !== TOKEN_ADDRESS)
    return new AppError(
      'google_key_wrong_kind',
      `The key file names another place than ${TOKEN_ADDRESS} to sign in at. Give the file as Google Cloud made it.`,
    );
  return unreadable();
}

const HOW_TO_GET_IT =
  'Carte needs the key of a service account. In Google Cloud, under IAM & Admin, open Service accounts, choose the account, and create a JSON key under Keys.';

const cutOff = (): AppError =>
  new AppError(
    'google_key_cut_off',
    'The file is cut off or was changed: it begins as a key file and does not end as one. Give the file as it was downloaded; if it is gone, create a new JSON key for the service account under Keys.',
  );

const unreadable = (cause?: unknown): AppError =>
  new AppError(
    'google_key_unreadable',
    'The key file is not whole. Create a new JSON key for the service account in Google Cloud, and give the file as it is.',
    { cause },
  );
