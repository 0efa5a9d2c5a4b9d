import type { AppleCertificate, AppleWalletView } from '../../contract/wallet.ts';
import { operations } from '../../contract/operations.ts';
import type { CertificateUpload } from '../../domain/apple-pass.ts';
import type { AppleAccountService, AppleStanding } from '../../services/wallet/apple-account.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { toIso } from '../presenters/time.ts';
import type { Register } from '../route.ts';

/** How an organization gives out wallet passes. */
export function walletRoutes(
  on: Register,
  { appleAccount }: { appleAccount: AppleAccountService },
): void {
  on(operations.getAppleWallet, async (_, req, res) => {
    res.json(presentApple(await appleAccount.get(callerOf(req))));
  });

  on(operations.replaceAppleCertificate, async ({ body }, req, res) => {
    res.json(presentApple(await appleAccount.replace(callerOf(req), toUpload(body))));
  });

  on(operations.removeAppleWallet, async (_, req, res) => {
    await appleAccount.remove(callerOf(req));
    res.status(204).end();
  });

  on(operations.previewApplePass, async ({ query: { cardId, language = 'en' } }, req, res) => {
    const { logoText, code, ...look } = await appleAccount.preview(callerOf(req), cardId, language);
    res.json({ ...look, logoText: logoText ?? null, code: code ?? null });
  });
}

function presentApple({ facts, passes, expiresAt, ...standing }: AppleStanding): AppleWalletView {
  return {
    ...standing,
    passTypeId: facts?.passTypeId ?? null,
    teamId: facts?.teamId ?? null,
    organizationName: facts?.organizationName ?? null,
    expiresAt: toIso(expiresAt),
    passes: { ...passes, changedAt: toIso(passes.changedAt) },
  };
}

/** One of the two is there: the contract says so. */
function toUpload(body: AppleCertificate): CertificateUpload {
  const { p12, password = '', certificate = '', privateKey = '', passphrase, intermediate } = body;
  return p12 === undefined
    ? { certificate, privateKey, passphrase, intermediate }
    : { p12, password, intermediate };
}
