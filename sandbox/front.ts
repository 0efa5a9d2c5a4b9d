import type { Response } from './responder.ts';
import { type Answer, textAnswer } from './wire/answer.ts';
import type { Ask } from './wire/ask.ts';
import type { Handler } from './wire/listener.ts';
import { refuseForeign } from './wire/loopback.ts';

type Answering = { answer(ask: Ask): Promise<Answer> };

/** What lies behind the doors: the pages for people, the control address, and the services. */
export type Front = {
  door: Answering;
  consent: Answering;
  portal: Answering;
  control: Answering;
  services: (ask: Ask, connection: number) => Promise<Response>;
};

/** Microsoft's page of an administrator's consent: `/{tenant}/v2.0/adminconsent`, and what is chosen on it. */
const CONSENT = /^\/[^/]+\/v2\.0\/adminconsent(\/answer)?$/;

/** Sends requests where they belong: everything on https; sign-in, consent, portal and control alone on http. */
export function createFront({ door, consent, portal, control, services }: Front): {
  secure: Handler;
  plain: Handler;
} {
  const local = new Map(Object.entries({ 'sign-in': door, portal, control }));
  async function answerLocally(ask: Ask): Promise<Response | undefined> {
    const [, first] = ask.path.split('/');
    const handler = CONSENT.test(ask.path) ? consent : local.get(first ?? '');
    if (!handler) return undefined;
    return { answer: refuseForeign(ask) ?? (await handler.answer(ask)) };
  }
  return {
    secure: async (ask, connection) => (await answerLocally(ask)) ?? services(ask, connection),
    plain: async (ask) =>
      (await answerLocally(ask)) ?? { answer: textAnswer(404, 'Not found', 'text/plain') },
  };
}
