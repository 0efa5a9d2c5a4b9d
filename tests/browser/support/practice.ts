import { type SandboxOptions, startSandbox } from '../../../sandbox/sandbox.ts';
import type { Env } from '../../../api/config/env.ts';
import { type Carte, startCarte } from '../../support/carte.ts';
import { trust } from '../../support/trust.ts';

/** Carte beside a practice directory whose plain-http sign-in door is open, as `npm start` runs them. */
export async function startPractice(options: SandboxOptions = {}, env: Env = {}): Promise<Carte> {
  await using opening = new AsyncDisposableStack();
  const practice = await startSandbox({ ...options, signInPort: 0 });
  opening.defer(practice.close);
  trust(practice.certificatePem);
  const { signInUrl, tenantId, clientId, clientSecret } = practice;
  const carte = opening.use(
    await startCarte({
      practice,
      env: {
        PRACTICE_DIRECTORY: JSON.stringify({ signInUrl, tenantId, clientId, clientSecret }),
        ...env,
      },
    }),
  );
  practice.allowTabOrigin(carte.url);
  const opened = opening.move();
  return { ...carte, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}
