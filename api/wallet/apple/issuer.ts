import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { AppleAccount, CertificateUpload } from '../../domain/apple-pass.ts';
import { ConfigError } from '../../domain/errors.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import { type ApplePassParts, createPassMaker, type PassName } from './pass-maker.ts';
import { checkCertificate, parseCertificate, parseCertificates, parsePrivateKey, type PassCredential } from './certificate.ts'; // prettier-ignore
import { lookOf } from './pass-look.ts';
import { createPushClient } from './push.ts';
import { createSigner } from './signature.ts';
import { readUpload } from './upload.ts';

/** A pass certificate in the settings of the server, as PEM texts. */
export type DeploymentCertificate = {
  certificate: string;
  privateKey: string;
  passphrase: string | undefined;
};

type Settings = {
  deployment: DeploymentCertificate | undefined;
  /** Apple's intermediate certificates that uploads need not bring along, PEM. */
  intermediates: string | undefined;
  pushUrl: string;
};

/** What the settings give, read and checked. */
export type AppleSettings = {
  /** Serves every organization that has none of its own. */
  deployment: AppleAccount | undefined;
  known: readonly X509Certificate[];
  pushUrl: string;
};

/** Throws which setting cannot be used, and why. */
export function readAppleSettings(
  { deployment, intermediates, pushUrl }: Settings,
  now: Date,
): AppleSettings {
  const known = readSetting('APPLE_WWDR_CERTIFICATE', () =>
    intermediates === undefined ? [] : parseCertificates(intermediates),
  );
  return { known, pushUrl, deployment: deployment && readDeployment(deployment, known, now) };
}

type Parts = ApplePassParts & { settings: AppleSettings };

/** Apple Wallet: reads certificates, makes passes with them and tells devices. */
export function createApple(parts: Parts) {
  const { deployment, known, pushUrl } = parts.settings;
  const maker = createPassMaker(parts);

  function open({ facts, expiresAt, credential }: AppleAccount) {
    const opened = JSON.parse(credential) as PassCredential;
    const sign = createSigner({
      certificate: new X509Certificate(opened.certificatePem),
      intermediate: new X509Certificate(opened.intermediatePem),
      privateKey: createPrivateKey(opened.privateKeyPem),
    });
    const pushes = createPushClient({
      url: pushUrl,
      topic: facts.passTypeId,
      credential: opened,
    });
    return {
      facts,
      expiresAt,
      nameContent: (card: PublicCard | null, pass: PassName) =>
        maker.describe(card, pass, facts).hash,
      look: (card: PublicCard, language: string) => ({
        ...lookOf(maker.describe(card, NOBODYS, facts), language),
        hasLogo: card.logo !== null,
      }),
      make: (card: PublicCard | null, pass: PassName) => maker.make(card, pass, { facts, sign }),
      ...pushes,
    };
  }

  return {
    open,
    deployment: deployment && open(deployment),

    async readUpload(upload: CertificateUpload, now: Date): Promise<AppleAccount> {
      return toAccount(await readUpload(upload, { now, known }));
    },
  };
}

/** What a preview is made for: it is drawn and never signed. */
const NOBODYS: PassName = { serial: '', token: '' };

const toAccount = ({ credential, ...rest }: ReturnType<typeof checkCertificate>): AppleAccount => ({
  ...rest,
  credential: JSON.stringify(credential),
});

function readDeployment(
  { certificate, privateKey, passphrase }: DeploymentCertificate,
  known: readonly X509Certificate[],
  now: Date,
): AppleAccount {
  return readSetting('APPLE_PASS_CERTIFICATE', () => {
    const [own = parseCertificate(certificate), ...more] = parseCertificates(certificate);
    const parts = {
      certificate: own,
      privateKey: parsePrivateKey(privateKey, passphrase),
      intermediates: [...more, ...known],
    };
    // One that has ended gives out nothing any more; it must not keep the server from starting.
    const whileValid = Math.min(now.getTime(), own.validToDate.getTime() - 1);
    return toAccount(checkCertificate(parts, new Date(whileValid)));
  });
}

function readSetting<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`${name} cannot be used. ${reason}`, { cause });
  }
}
