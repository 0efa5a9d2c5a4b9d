import type { GoogleWalletView } from '../../contract/google-wallet.ts';
import { operations } from '../../contract/operations.ts';
import type { GoogleAccountService, GoogleStanding } from '../../services/wallet/google-account.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { toIso } from '../presenters/time.ts';
import type { Register } from '../route.ts';

/** How an organization gives out passes for Google Wallet. */
export function googleWalletRoutes(
  on: Register,
  { googleAccount }: { googleAccount: GoogleAccountService },
): void {
  on(operations.getGoogleWallet, async (_, req, res) => {
    res.json(presentGoogle(await googleAccount.get(callerOf(req))));
  });

  on(operations.replaceGoogleKey, async ({ body }, req, res) => {
    res.json(presentGoogle(await googleAccount.replace(callerOf(req), body)));
  });

  on(operations.closeGoogleWallet, async (_, req, res) => {
    res.json(presentGoogle(await googleAccount.close(callerOf(req))));
  });

  on(operations.removeGoogleWallet, async (_, req, res) => {
    await googleAccount.remove(callerOf(req));
    res.status(204).end();
  });

  on(operations.previewGooglePass, async ({ query: { cardId, language = 'en' } }, req, res) => {
    const { subheader, ...look } = await googleAccount.preview(callerOf(req), cardId, language);
    res.json({ ...look, subheader: subheader ?? null });
  });
}

const presentGoogle = ({
  facts,
  passes,
  updatedAt,
  closingAt,
  ...standing
}: GoogleStanding): GoogleWalletView => ({
  ...standing,
  issuerId: facts?.issuerId ?? null,
  serviceAccount: facts?.serviceAccount ?? null,
  updatedAt: toIso(updatedAt),
  closingAt: toIso(closingAt),
  passes: { ...passes, changedAt: toIso(passes.changedAt) },
});
