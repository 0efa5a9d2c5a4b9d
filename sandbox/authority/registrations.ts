import { createObjectIds } from '../directory/object-id.ts';
import { type Certificate, makeSecret, readCertificate, type Secret } from './credentials.ts';

/** An app registered in a tenant, with what it was granted by an administrator. */
export type Registration = {
  clientId: string;
  objectId: string;
  displayName: string;
  enabled: boolean;
  /** Granted application permissions. They take effect in the next token, as in Entra. */
  roles: Set<string>;
  secrets: Secret[];
  certificates: Certificate[];
  createdAt: Date;
};

export type RegistrationPlan = {
  displayName: string;
  clientId?: string;
  secret?: string;
  /** Below zero: the secret has expired already. */
  secretDays?: number;
  roles?: readonly string[];
  enabled?: boolean;
};

/** The apps registered in one tenant. */
export type Registrations = ReturnType<typeof createRegistrations>;

const REGISTERED_BEFORE_MS = 190 * 86_400_000;

export function createRegistrations({ seed, now }: { seed: number; now: () => Date }) {
  const ids = createObjectIds(seed);
  let made = 0;
  const newId = () => ids.at(made++);
  const registrations = new Map<string, Registration>();

  function get(clientId: string): Registration {
    const found = registrations.get(clientId.toLowerCase());
    if (!found) throw new Error(`no app ${clientId}`);
    return found;
  }

  function addSecret(clientId: string, value: string, days?: number): void {
    get(clientId).secrets.push(makeSecret(value, newId(), now(), days));
  }

  function register(plan: RegistrationPlan): Registration {
    const registration: Registration = {
      clientId: plan.clientId ?? newId(),
      objectId: newId(),
      displayName: plan.displayName,
      enabled: plan.enabled ?? true,
      roles: new Set(plan.roles),
      secrets: [],
      certificates: [],
      createdAt: new Date(now().getTime() - REGISTERED_BEFORE_MS),
    };
    registrations.set(registration.clientId.toLowerCase(), registration);
    if (plan.secret !== undefined) addSecret(registration.clientId, plan.secret, plan.secretDays);
    return registration;
  }

  return {
    find: (clientId: string): Registration | undefined => registrations.get(clientId.toLowerCase()),
    list: (): Registration[] => [...registrations.values()],
    register,
    addSecret,

    /** Ends every secret of an app now. */
    expireSecrets(clientId: string): void {
      for (const secret of get(clientId).secrets) secret.endsAt = new Date(now().getTime() - 1000);
    },
    addCertificate(clientId: string, certificatePem: string): void {
      get(clientId).certificates.push(readCertificate(certificatePem, newId()));
    },
    grant(clientId: string, roles: readonly string[]): void {
      for (const role of roles) get(clientId).roles.add(role);
    },
    revoke(clientId: string, roles: readonly string[]): void {
      for (const role of roles) get(clientId).roles.delete(role);
    },
    disable: (clientId: string): void => void (get(clientId).enabled = false),
    enable: (clientId: string): void => void (get(clientId).enabled = true),
    remove: (clientId: string): void => void registrations.delete(clientId.toLowerCase()),
  };
}
