import { beforeAll, expect, test } from 'vitest';
import { ConfigError } from '../../domain/errors.ts';
import { aPublicCard } from '../../sharing/public-card.fixture.ts';
import { makePassCertificates, PASS_TYPE, type PassCertificates, TEAM } from './certificates.fixture.ts'; // prettier-ignore
import { createApple, readAppleSettings } from './issuer.ts';

let made: PassCertificates;
beforeAll(() => void (made = makePassCertificates()));

const PUSH_URL = 'https://push.example.com';

type Settings = Partial<Parameters<typeof readAppleSettings>[0]> & { clock?: () => Date };

const build = ({
  clock = () => new Date(Date.now() + 3_600_000),
  deployment,
  intermediates,
}: Settings = {}) =>
  createApple({
    publicUrl: 'https://cards.example.com',
    readPhoto: () => Promise.resolve(undefined),
    readLogo: () => Promise.resolve(undefined),
    clock,
    settings: readAppleSettings({ deployment, intermediates, pushUrl: PUSH_URL }, clock()),
  });

const deploymentOf = ({ certificatePem, privateKeyPem }: PassCertificates) => ({
  certificate: certificatePem,
  privateKey: privateKeyPem,
  passphrase: undefined,
});

test('without settings there is nothing that serves everybody', () => {
  expect(build().deployment).toBeUndefined();
});

test('a certificate in the settings serves everybody, its intermediate beside it or in the same text', async () => {
  const beside = build({ deployment: deploymentOf(made), intermediates: made.intermediatePem });
  const { certificatePem, intermediatePem } = made;
  const inOne = build({
    deployment: { ...deploymentOf(made), certificate: certificatePem + intermediatePem },
  });
  for (const { deployment } of [beside, inOne]) {
    expect(deployment?.facts).toMatchObject({ passTypeId: PASS_TYPE, teamId: TEAM });
    const bytes = await deployment?.make(aPublicCard(), { serial: 's', token: 't' });
    expect(bytes?.subarray(0, 2).toString()).toBe('PK');
  }
});

test('one that has ended in the settings does not keep the server from starting', () => {
  const clock = () => new Date(Date.now() + 400 * 86_400_000);
  const settings = { deployment: deploymentOf(made), intermediates: made.intermediatePem };
  const { deployment } = build({ ...settings, clock });
  expect(deployment?.expiresAt.getTime()).toBeLessThan(clock().getTime());
});

test.each<[string, () => Settings]>([
  ['APPLE_PASS_CERTIFICATE', () => ({ deployment: deploymentOf(made) })],
  ['APPLE_PASS_CERTIFICATE', () => ({ deployment: { ...deploymentOf(made), privateKey: 'x' } })],
  ['APPLE_WWDR_CERTIFICATE', () => ({ intermediates: '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----' })], // prettier-ignore
])('what cannot be used stops the start and names %s', (name, settings) => {
  expect(() => build(settings())).toThrow(ConfigError);
  expect(() => build(settings())).toThrow(name);
});
