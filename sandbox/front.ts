import type { Response } from './responder.ts';
import { type Answer, textAnswer } from './wire/answer.ts';
import type { Ask } from './wire/ask.ts';
import type { Handler } from './wire/listener.ts';
import { refuseForeign } from './wire/loopback.ts';

type Answering = { answer(ask: Ask): Promise<Answer> };

/** What lies behind the doors: the sign-in page, the control address, and the services. */
export type Front = {
  door: Answering;
  control: Answering;
  services: (ask: Ask, connection: number) => Promise<Response>;
};

/** Sends requests where they belong: everything on https, sign-in and control alone on http. */
export function createFront({ door, control, services }: Front): {
  secure: Handler;
  plain: Handler;
} {
  async function local(ask: Ask): Promise<Response | undefined> {
    const [, first] = ask.path.split('/');
    if (first !== 'control' && first !== 'sign-in') return undefined;
    const handler = first === 'control' ? control : door;
    return { answer: refuseForeign(ask) ?? (await handler.answer(ask)) };
  }
  return {
    secure: async (ask, connection) => (await local(ask)) ?? services(ask, connection),
    plain: async (ask) =>
      (await local(ask)) ?? { answer: textAnswer(404, 'Not found', 'text/plain') },
  };
}
