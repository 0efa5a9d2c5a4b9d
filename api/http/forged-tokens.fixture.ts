import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { idOf, TENANT } from '../domain/factories.fixture.ts';
import {
  AUTHORITY,
  byHmac,
  byKey,
  claims,
  CLIENT,
  ENTRA,
  forge,
  HEADER,
  MALLORY,
  NOW_S,
  TEAMS,
} from './token.fixture.ts';

type Named = [what: string, token: string];

export const OTHER_TENANT = 'eeeeeeee-0000-4000-8000-000000000001';
const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';
const GRAPH = '00000003-0000-0000-c000-000000000000';

const good = forge(claims());
const [head = '', body = '', signature = ''] = good.split('.');

const each = <T>(what: string, values: readonly T[], make: (value: T) => string): Named[] =>
  values.map((value) => [`${what} ${JSON.stringify(value) ?? 'left out'}`, make(value)]);
const of = (header: object, sign = byKey(ENTRA.privateKey)) =>
  forge(claims(), { header: { ...HEADER, ...header }, sign });
const byMallory = (header: object) => of(header, byKey(MALLORY.privateKey));
const saying = (overrides: Record<string, unknown>) => forge(claims(overrides));
/** The claims as text, with one of them there twice; the last one counts to every reader. */
const twice = (claim: string) => forge(JSON.stringify(claims()).replace(/\}$/, `,${claim}}`));

const spki = ENTRA.publicKey.export({ type: 'spki', format: 'pem' });
const pkcs1 = ENTRA.publicKey.export({ type: 'pkcs1', format: 'pem' });
const jwk = ENTRA.publicKey.export({ format: 'jwk' });
const mallorysJwk = createPublicKey(MALLORY.privateKey).export({ format: 'jwk' });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const pss = { padding: 6, saltLength: 32 };

const ALGORITHMS: Named[] = [
  ...each('alg', ['none', 'None', 'NONE', 'nOnE'], (alg) => of({ alg }, () => Buffer.alloc(0))),
  ['alg none with a signature', of({ alg: 'none' })],
  ['HS256 by the public key', of({ alg: 'HS256' }, byHmac(spki))],
  ['HS256 by the public key in its other form', of({ alg: 'HS256' }, byHmac(pkcs1))],
  ['HS256 by the modulus', of({ alg: 'HS256' }, byHmac(Buffer.from(jwk.n ?? '', 'base64url')))],
  ['HS256 by the key as JSON', of({ alg: 'HS256' }, byHmac(JSON.stringify(jwk)))],
  ['HS256 by an empty secret', of({ alg: 'HS256' }, byHmac(''))],
  ['HS384 by the public key', of({ alg: 'HS384' }, byHmac(spki, 'sha384'))],
  ['HS512 by the public key', of({ alg: 'HS512' }, byHmac(spki, 'sha512'))],
  ['RS384 by the right key', of({ alg: 'RS384' }, byKey(ENTRA.privateKey, 'sha384'))],
  ['RS512 by the right key', of({ alg: 'RS512' }, byKey(ENTRA.privateKey, 'sha512'))],
  ['PS256 by the right key', of({ alg: 'PS256' }, byKey(ENTRA.privateKey, 'sha256', pss))],
  ['ES256', of({ alg: 'ES256' }, byKey(ec.privateKey, 'sha256', { dsaEncoding: 'ieee-p1363' }))],
  ['EdDSA', of({ alg: 'EdDSA' }, byKey(ed.privateKey, null))],
  ['RS1', of({ alg: 'RS1' }, byKey(ENTRA.privateKey, 'sha1'))],
  ['SHA-1 that is called RS256', of({}, byKey(ENTRA.privateKey, 'sha1'))],
  ...each('alg', ['rs256', '', undefined, null, 256, ['RS256'], {}], (alg) => of({ alg })),
];

const SIGNATURES: Named[] = [
  ['no signature', `${head}.${body}.`],
  ['no signature and no dot', `${head}.${body}`],
  ['a cut signature', `${head}.${body}.${signature.slice(0, -8)}`],
  ['a longer signature', `${head}.${body}.${signature}AAAA`],
  [
    'another letter in it',
    `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
  ],
  ['the signature of another token', `${head}.${body}.${saying({ sub: 'x' }).split('.')[2]}`],
  ['a signature of zeros', of({}, () => Buffer.alloc(256))],
  ['a signature that is no base64url', `${head}.${body}.!!!!`],
  ['another payload under it', `${head}.${saying({ oid: idOf(7) }).split('.')[1]}.${signature}`],
  ['another header over it', `${of({ typ: 'at+jwt' }).split('.')[0]}.${body}.${signature}`],
  ['Mallory’s signature', byMallory({})],
  ['Mallory’s signature without a key id', byMallory({ kid: undefined })],
];

const HEADERS: Named[] = [
  ['an unknown key id', of({ kid: 'key-2' })],
  ...each(
    'Mallory’s signature and the key id',
    [
      '../../dev/null',
      "' or '1'='1",
      'https://evil.example/',
      '',
      '\u0000',
      'key-1\u0000',
      null,
      1,
      {},
    ],
    (kid) => byMallory({ kid }),
  ),
  ['a key in the header', byMallory({ jwk: { ...mallorysJwk, kid: 'key-1' } })],
  ['a key in the header and no id', byMallory({ kid: undefined, jwk: mallorysJwk })],
  ['an address of keys', byMallory({ jku: 'https://evil.example/keys' })],
  ['an address of keys on our authority', byMallory({ jku: `${AUTHORITY}/evil/keys` })],
  ['an address of a certificate', byMallory({ x5u: 'https://evil.example/cert' })],
  ['a certificate', byMallory({ x5c: ['MIIB'] })],
  ['an extension that must be understood', of({ crit: ['urn:x'], 'urn:x': 1 })],
  ['an unencoded payload', of({ crit: ['b64'], b64: false })],
  ['an empty list of extensions', of({ crit: [] })],
];

const SHAPES: Named[] = [
  ...each('the text', ['', '.', '..', '...', 'a.b.c', 'null.null.null', '🙂'], (text) => text),
  ['blanks for dots', good.replaceAll('.', ' ')],
  ['its scheme in front', `Bearer ${good}`],
  ['a fourth part', `${good}.${body}`],
  ['five parts, as an encrypted one has', `${head}..${body}.${signature}.x`],
  ['blanks around it', ` ${good} `],
  ['a line break in it', good.replace('.', '.\n')],
  ['a payload that is no JSON', forge('{"tid":')],
  ...each('a payload that is', [null, [], 7, 'text'], (value) => forge(JSON.stringify(value))),
  ['its payload in a list', forge([claims()])],
  ['a header that is no JSON', forge(claims(), { header: '{"alg":"RS256"' })],
  ['a header that is null', forge(claims(), { header: 'null' })],
  ['a megabyte', saying({ pad: 'x'.repeat(1_000_000) })],
  ['a little too much', saying({ pad: 'x'.repeat(13_000) })],
];

const ISSUERS = [
  `${AUTHORITY}/${OTHER_TENANT}/v2.0`,
  `${AUTHORITY}/${TENANT}/v2.0/`,
  `${AUTHORITY}/${TENANT}`,
  `${AUTHORITY}/${TENANT}/v2.0?x`,
  `${AUTHORITY}/common/v2.0`,
  `${AUTHORITY.toUpperCase()}/${TENANT}/v2.0`,
  `http://login.microsoftonline.com/${TENANT}/v2.0`,
  `https://login.microsoftonline.us/${TENANT}/v2.0`,
  `https://login.microsoftonline.com.evil.example/${TENANT}/v2.0`,
  `https://sts.windows.net/${TENANT}/`,
  [`${AUTHORITY}/${TENANT}/v2.0`],
  '',
  7,
  null,
];

const AUDIENCES = [
  GRAPH,
  'https://graph.microsoft.com',
  TEAMS,
  [CLIENT],
  [CLIENT, GRAPH],
  [],
  { aud: CLIENT },
  `x${CLIENT}`,
  `${CLIENT}x`,
  `${CLIENT} `,
  `api://x${CLIENT}`,
  `api://cards.example/${CLIENT}/x`,
  `https://cards.example/${CLIENT}`,
  'api://cards.example',
  '',
  7,
  null,
];

const SCOPES = [
  '',
  'User.Read',
  'access_as_user_2',
  'xaccess_as_user',
  'Access_As_User',
  'access_as_user,User.Read',
  'User.Read\taccess_as_user',
  ['access_as_user'],
  true,
  null,
];

const STRANGE_TENANTS = [
  '',
  'common',
  'contoso.com',
  `${TENANT}/..`,
  `../${TENANT}`,
  [TENANT],
  7,
  null,
];
const ENDS = [NOW_S - 300, NOW_S - 301, 0, -1, String(NOW_S + 60), null, [NOW_S + 60], {}];
const BEGINNINGS = [NOW_S + 301, NOW_S + 86_400, String(NOW_S), null, {}];
const REQUIRED = ['iss', 'aud', 'exp', 'nbf', 'tid', 'oid', 'scp', 'ver', 'azp'];

const CLAIMS: Named[] = [
  ...each('the issuer', ISSUERS, (iss) => saying({ iss })),
  ...each('the tenant', STRANGE_TENANTS, (tid) => saying({ tid })),
  ['a tenant that is not the issuer’s', saying({ tid: OTHER_TENANT, iss: ISSUERS[4] })],
  ['personal accounts', saying({ tid: PERSONAL })],
  [
    'personal accounts in other letters',
    saying({ tid: PERSONAL.toUpperCase(), iss: `${AUTHORITY}/${PERSONAL}/v2.0` }),
  ],
  ...each('the audience', AUDIENCES, (aud) => saying({ aud })),
  ...each('the scope', SCOPES, (scp) => saying({ scp })),
  ...each('the version', ['1.0', '2', '2.0 ', '3.0', 2, null], (ver) => saying({ ver })),
  ...each('the caller', [GRAPH, idOf(1), '', `${TEAMS} `, [TEAMS], 7, null], (azp) =>
    saying({ azp }),
  ),
  ['the caller as version 1 writes it', saying({ azp: undefined, appid: TEAMS })],
  ['an app’s own rights', saying({ idtyp: 'app', scp: undefined, roles: ['Carte.Admin'] })],
  ['an app’s own type and a scope', saying({ idtyp: 'app' })],
  ['the claims of an id token', saying({ scp: undefined, azp: undefined, nonce: 'n' })],
  ...each('the end', ENDS, (exp) => saying({ exp })),
  ...each('the beginning', BEGINNINGS, (nbf) => saying({ nbf })),
  ...each('the person', ['', 'ada@contoso.com', 7, [idOf(1)], null], (oid) => saying({ oid })),
  ...each('roles that are', ['Carte.Admin', { 0: 'Carte.Admin', length: 1 }, [7]], (roles) =>
    saying({ roles }),
  ),
  ...each('directory roles that are', ['62e90394-69f5-4237-9190-012177145e10', {}], (wids) =>
    saying({ wids }),
  ),
  ['a name that is too long', saying({ name: 'x'.repeat(501) })],
  ['a name that is no text', saying({ name: {} })],
  ...each('no', REQUIRED, (name) => saying({ [name]: undefined })),
  ...each(
    'a second',
    [
      `"tid":"${OTHER_TENANT}"`,
      `"aud":"${GRAPH}"`,
      `"scp":"User.Read"`,
      `"exp":${NOW_S - 900}`,
      `"nbf":${NOW_S + 900}`,
      `"ver":"1.0"`,
      `"azp":"${GRAPH}"`,
      `"iss":"${AUTHORITY}/${OTHER_TENANT}/v2.0"`,
    ],
    twice,
  ),
];

/** Tokens that are forged, or true and not meant for us: each must be refused. */
export const FORGED: Named[] = [...ALGORITHMS, ...SIGNATURES, ...HEADERS, ...SHAPES, ...CLAIMS];
