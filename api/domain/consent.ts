/** Why Entra led back without consent, in words for whoever began. */
export type ConsentProblem = { code: string; detail: string };

/** That an administrator was sent to Microsoft to allow Carte's own application in their directory. */
export type ConsentRequest = {
  id: string;
  /** Object id of the member who began. */
  askedById: string;
  state: 'open' | 'granted' | 'refused';
  problem: ConsentProblem | null;
  askedAt: Date;
  /** Nobody comes back by it after this. */
  expiresAt: Date;
  answeredAt: Date | null;
};

/** Long enough to sign in at Microsoft with a second factor, or to hand the link to a colleague who may. */
export const CONSENT_LIVES_MS = 30 * 60_000;
/** Then nothing of a request is needed any more. */
export const CONSENT_KEPT_MS = 24 * 3_600_000;
/** How long Microsoft may need until a consent is known everywhere; in most cases it is seconds. */
const SPREADS_MS = 90_000;

/** What Entra puts behind the address it leads back to. learn.microsoft.com/entra/identity-platform/v2-admin-consent */
export type ConsentAnswer = {
  tenant?: string | undefined;
  admin_consent?: string | undefined;
  error?: string | undefined;
  error_description?: string | undefined;
};

export type ConsentOutcome =
  { state: 'granted'; problem: null } | { state: 'refused'; problem: ConsentProblem };

/** The person at Microsoft's page said no. */
const DECLINED = new Set([65004]);
/** They may not say yes. learn.microsoft.com/entra/identity-platform/reference-error-codes */
const NEEDS_ADMIN = new Set([90093, 90094, 90095, 90097, 900941]);

/** Reads what came back. It is only what a browser says: whether consent is there shows a token alone. */
export function readConsentAnswer(answer: ConsentAnswer, tenantId: string): ConsentOutcome {
  const { tenant, admin_consent: consented, error } = answer;
  const number = consentErrorNumber(answer);
  if (error === undefined && consented?.toLowerCase() === 'true') {
    if (tenant?.toLowerCase() === tenantId) return { state: 'granted', problem: null };
    return refused(
      'consent_elsewhere',
      'Another directory allowed Carte than the one you are signed in to. Ask again, and choose an account of your own organization at Microsoft.',
    );
  }
  if (number !== undefined && NEEDS_ADMIN.has(number)) {
    return refused(
      'consent_needs_admin',
      'The account may not allow an application for the whole organization. Ask again with a Global Administrator or a Privileged Role Administrator, or send the link to one.',
    );
  }
  const isDeclined = number === undefined ? isCancelled(error) : DECLINED.has(number);
  if (isDeclined) {
    return refused(
      'consent_declined',
      'Consent was declined at Microsoft. Nothing was connected. Ask again when you are ready.',
    );
  }
  const named = number === undefined ? '' : ` (AADSTS${number})`;
  return refused(
    'consent_refused',
    `Microsoft did not accept the consent${named}. Look the number up at login.microsoftonline.com/error, mend it, and ask again.`,
  );
}

/** Entra's number, and nothing else of a text that anybody can put into an address. */
export function consentErrorNumber({ error_description }: ConsentAnswer): number | undefined {
  const [, digits] = /AADSTS(\d{1,9})\b/.exec(error_description ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether Microsoft may still be passing a consent on. */
export const isSpreading = (grantedAt: Date | undefined, now: Date): boolean =>
  grantedAt !== undefined && now.getTime() - grantedAt.getTime() < SPREADS_MS;

const isCancelled = (error: string | undefined): boolean =>
  error === 'access_denied' || error === 'permission_denied';

const refused = (code: string, detail: string): ConsentOutcome => ({
  state: 'refused',
  problem: { code, detail },
});
