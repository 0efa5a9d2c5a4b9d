import { z } from 'zod';
import type { PersonChange } from '../directory/person.ts';
import { givenPhoto } from '../faces/photos.ts';
import type { Tenant } from '../tenant.ts';

/** Something that can be made to happen in the practice directory by a POST. */
export type Verb = { says: string; run(tenant: Tenant, body: unknown): unknown };

const text = z.string();
const texts = z.array(text);
const clearable = text.nullable().optional();

/** What a POST may set about a person; null clears. */
const PROPERTIES = {
  accountEnabled: z.boolean().optional(),
  businessPhones: texts.optional(),
  city: clearable,
  companyName: clearable,
  country: clearable,
  department: clearable,
  employeeId: clearable,
  employeeOrgData: z
    .strictObject({ costCenter: text.nullable(), division: text.nullable() })
    .nullable()
    .optional(),
  employeeType: clearable,
  faxNumber: clearable,
  givenName: clearable,
  jobTitle: clearable,
  mail: clearable,
  mailNickname: clearable,
  managerId: clearable,
  mobilePhone: clearable,
  officeLocation: clearable,
  onPremisesExtensionAttributes: z.record(text, text.nullable()).optional(),
  otherMails: texts.optional(),
  postalCode: clearable,
  preferredLanguage: clearable,
  proxyAddresses: texts.optional(),
  showInAddressList: z.boolean().nullable().optional(),
  state: clearable,
  streetAddress: clearable,
  surname: clearable,
  usageLocation: clearable,
  userPrincipalName: text.optional(),
  userType: z.enum(['Member', 'Guest']).optional(),
};

const who = z.strictObject({ who: text });
const someone = z.strictObject({ who: text, displayName: text.optional(), ...PROPERTIES });
const member = z.strictObject({ group: text, who: text });
const app = z.strictObject({ clientId: text });
const rights = z.strictObject({ clientId: text, roles: texts });

/** Every verb by the name it has in the address: `POST /control/hire`. */
export const VERBS: Readonly<Record<string, Verb>> = {
  hire: verb(
    'somebody new: `displayName` and any property',
    z.strictObject({ displayName: text, ...PROPERTIES }),
    ({ directory }, hired) => directory.hire(withoutUndefined(hired)),
  ),
  rename: verb(
    'other names: `displayName`, `givenName`, `surname`, `userPrincipalName` (the mail follows)',
    someone,
    ({ directory }, { who: name, ...names }) => directory.rename(name, withoutUndefined(names)),
  ),
  move: verb(
    'other data: `department`, `jobTitle`, `officeLocation`, phones, `managerId` …',
    someone,
    ({ directory }, { who: name, ...change }) => directory.move(name, withoutUndefined(change)),
  ),
  'set-photo': verb(
    'another photo: drawn anew, or `jpegBase64`',
    z.strictObject({ who: text, jpegBase64: text.optional() }),
    async ({ directory }, { who: name, jpegBase64 }) =>
      directory.setPhoto(
        name,
        jpegBase64 === undefined ? undefined : await givenPhoto(Buffer.from(jpegBase64, 'base64')),
      ),
  ),
  'remove-photo': verb('no photo any more', who, ({ directory }, { who: name }) =>
    directory.removePhoto(name),
  ),
  disable: verb('the account is switched off', who, ({ directory }, { who: name }) =>
    directory.disable(name),
  ),
  enable: verb('and on again', who, ({ directory }, { who: name }) => directory.enable(name)),
  license: verb(
    'Microsoft 365 E3, or none with `licensed` false',
    z.strictObject({ who: text, licensed: z.boolean().default(true) }),
    ({ directory }, { who: name, licensed }) =>
      licensed ? directory.license(name) : directory.license(name, []),
  ),
  remove: verb('deleted, and can be restored', who, ({ directory }, { who: name }) =>
    directory.remove(name),
  ),
  restore: verb('back again; `who` by object id', who, ({ directory }, { who: name }) =>
    directory.restore(name),
  ),
  purge: verb('a deleted person is gone for good', who, ({ directory }, { who: name }) =>
    directory.purge(name),
  ),
  recreate: verb('the same person with a new object id', who, ({ directory }, { who: name }) =>
    directory.recreate(name),
  ),
  'add-to-group': verb(
    'into the `group`, a person or a group by id',
    member,
    ({ directory }, { group, who: name }) => directory.addToGroup(group, idOf(directory, name)),
  ),
  'remove-from-group': verb('and out of it', member, ({ directory }, { group, who: name }) =>
    directory.removeFromGroup(group, idOf(directory, name)),
  ),
  grant: verb(
    'the app gets `roles`, from its next token on',
    rights,
    (tenant, { clientId, roles }) => tenant.registrations.grant(clientId, roles),
  ),
  revoke: verb('the app loses `roles`', rights, (tenant, { clientId, roles }) =>
    tenant.registrations.revoke(clientId, roles),
  ),
  'expire-secrets': verb('the app’s secrets end now', app, (tenant, { clientId }) =>
    tenant.registrations.expireSecrets(clientId),
  ),
  'add-secret': verb(
    'the app gets the secret `value` for `days`',
    z.strictObject({ clientId: text, value: text, days: z.number().optional() }),
    (tenant, { clientId, value, days }) => tenant.registrations.addSecret(clientId, value, days),
  ),
  'add-certificate': verb(
    'the app may sign with the key of `certificatePem`',
    z.strictObject({ clientId: text, certificatePem: text }),
    (tenant, { clientId, certificatePem }) =>
      void tenant.registrations.addCertificate(clientId, certificatePem),
  ),
  'disable-app': verb('the app gets no token any more', app, (tenant, { clientId }) =>
    tenant.registrations.disable(clientId),
  ),
  'withdraw-consent': verb('the app is no longer in the directory', app, (tenant, { clientId }) =>
    tenant.registrations.remove(clientId),
  ),
  'enable-app': verb('and gets one again', app, (tenant, { clientId }) =>
    tenant.registrations.enable(clientId),
  ),
};

function verb<Schema extends z.ZodType>(
  says: string,
  schema: Schema,
  run: (tenant: Tenant, body: z.infer<Schema>) => unknown,
): Verb {
  return { says, run: (tenant, body) => run(tenant, schema.parse(body)) };
}

const idOf = (directory: Tenant['directory'], named: string): string =>
  directory.find(named)?.id ?? named;

/** Optional parts come out of zod as undefined; the directory knows absent and null alone. */
type Present<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(given: T): Present<T> & PersonChange {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Present<T> & PersonChange;
}
