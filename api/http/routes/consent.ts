import type { ConsentView } from '../../contract/consent.ts';
import { operations } from '../../contract/operations.ts';
import type { ConsentDetails, Consenting } from '../../services/connections/consenting.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

export function consentRoutes(on: Register, { consenting }: { consenting: Consenting }): void {
  on(operations.beginConsent, async ({ body }, req, res) => {
    res.json(presentConsent(await consenting.begin(callerOf(req), body)));
  });

  on(operations.getConsent, async ({ params }, req, res) => {
    res.json(presentConsent(await consenting.get(callerOf(req), params.id)));
  });
}

const presentConsent = ({ id, url, state, problem, expiresAt }: ConsentDetails): ConsentView => ({
  id,
  url,
  state,
  problem,
  expiresAt: expiresAt.toISOString(),
});
