import { json, type Request, type Response, Router } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createRateWindow } from '../lib/rate-window.ts';
import type { WalletDevices } from '../services/wallet/devices.ts';
import { complaintsIn } from './wallet-complaints.ts';

type Parts = {
  walletDevices: WalletDevices;
  /** Told of what devices complain of, to be counted. */
  noteWallet(event: string): void;
  clock: Clock;
  log: Log;
};

/** A company's phones come from few addresses; each asks a few times a day. */
const PER_ADDRESS_AND_MINUTE = 6_000;
/** Whoever shows wrong tokens. */
const REFUSED_PER_ADDRESS_AND_MINUTE = 120;
/** A hall of phones behind one address that all take the same card. */
const REGISTERED_PER_ADDRESS_AND_MINUTE = 1_200;
/** Each of them has little to complain of. */
const COMPLAINTS_PER_ADDRESS_AND_MINUTE = 60;
const MAX_BODY = '64kb';

const name = z.string().regex(/^[A-Za-z0-9._-]{1,128}$/);
const Registration = z.object({ pushToken: z.string().regex(/^[A-Za-z0-9]{8,400}$/) });
const Logs = z.object({ logs: z.array(z.string().max(10_000)).max(200) });

/**
 * The web service that devices with a pass talk to, with the status codes that Apple documents
 * (developer.apple.com/documentation/walletpasses/adding-a-web-service-to-update-passes). Some clients put a second
 * slash behind the address of the service.
 */
export function walletServiceRoutes(parts: Parts): Router {
  const { clock, log } = parts;
  const service = Router();
  const asked = createRateWindow({ perMinute: PER_ADDRESS_AND_MINUTE, clock });
  const refused = createRateWindow({ perMinute: REFUSED_PER_ADDRESS_AND_MINUTE, clock });

  service.use((req, res, next) => {
    res.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    if (!asked.take(addressOf(req))) return void res.status(429).set('retry-after', '60').end();
    next();
  });
  registrationRoutes(service, parts, (req, res) => {
    const isTooMany = !refused.take(addressOf(req));
    res.status(isTooMany ? 429 : 401).end();
  });

  const complained = createRateWindow({ perMinute: COMPLAINTS_PER_ADDRESS_AND_MINUTE, clock });
  service.post('/v1/log', json({ limit: MAX_BODY }), (req, res) => {
    if (!complained.take(addressOf(req))) return void res.status(429).end();
    const parsed = Logs.safeParse(req.body);
    const complaints = complaintsIn(parsed.success ? parsed.data.logs : []);
    for (const complaint of complaints) parts.noteWallet(`device_${complaint}`);
    if (complaints.length > 0) log.warn({ complaints }, 'a device complains of the wallet service');
    res.status(200).end();
  });

  const router = Router();
  router.use('/wallet/apple', (req, res, next) => {
    req.url = req.url.replace(/^\/+/, '/');
    service(req, res, next);
  });
  return router;
}

type Refuse = (req: Request, res: Response) => void;

function registrationRoutes(service: Router, parts: Parts, refuse: Refuse): void {
  const { walletDevices, clock } = parts;
  const registering = createRateWindow({ perMinute: REGISTERED_PER_ADDRESS_AND_MINUTE, clock });
  const registration = '/v1/devices/:deviceId/registrations/:passType/:serial';

  service.post(registration, json({ limit: MAX_BODY }), async (req, res) => {
    const asked = askedIn(req);
    if (!registering.take(addressOf(req)))
      return void res.status(429).set('retry-after', '60').end();
    const body = Registration.safeParse(req.body);
    if (!asked || !(await walletDevices.isKnown(asked))) return refuse(req, res);
    if (!body.success) return void res.status(400).end();
    const registered = await walletDevices.register({ ...asked, ...body.data });
    if (!registered) return refuse(req, res);
    res.status(registered === 'new' ? 201 : 200).end();
  });

  service.delete(registration, async (req, res) => {
    const asked = askedIn(req);
    if (!asked || !(await walletDevices.unregister(asked))) return refuse(req, res);
    res.status(200).end();
  });

  service.get('/v1/devices/:deviceId/registrations/:passType', async (req, res) => {
    const { deviceId, passType } = req.params;
    if (!isName(deviceId) || !isName(passType)) return void res.status(204).end();
    const since = tagIn(req.query.passesUpdatedSince);
    const changed = await walletDevices.listChanged({ deviceId, passType, since });
    if (!changed) return void res.status(204).end();
    res.json(changed);
  });

  service.get('/v1/passes/:passType/:serial', async (req, res) => {
    const asked = askedIn(req);
    const pass = asked && (await walletDevices.latest(asked));
    if (!pass) return refuse(req, res);
    // Nothing can sign it any more: it says what it said.
    if (pass === 'gone' || isKnown(req, pass.modifiedAt)) return void res.status(304).end();
    res.set({
      'content-type': 'application/vnd.apple.pkpass',
      'last-modified': pass.modifiedAt.toUTCString(),
    });
    res.end(pass.bytes);
  });
}

/** IPv6 devices have a whole /64 to themselves. */
const addressOf = (req: Request): string => ipKeyGenerator(req.ip ?? '', 64);

/** A tag that we gave out; anything else is as good as none. */
const tagIn = (given: unknown): string =>
  typeof given === 'string' && /^\d{1,18}$/.test(given) ? given : '0';

const isName = (text: string | undefined): text is string => name.safeParse(text).success;

/** Whose pass is asked for, and what is shown for it; undefined where that cannot be any pass of ours. */
function askedIn(req: Request) {
  const { deviceId = '-', passType, serial } = req.params as Record<string, string | undefined>;
  const [, token] =
    /^ApplePass ([A-Za-z0-9_-]{16,128})$/.exec(req.get('authorization') ?? '') ?? [];
  if (!token || !isName(deviceId) || !isName(passType) || !isName(serial)) return undefined;
  return { deviceId, passType, serial, token };
}

/** Dates in headers have whole seconds, as the pass's own has. */
function isKnown(req: Request, modifiedAt: Date): boolean {
  const since = Date.parse(req.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && modifiedAt.getTime() <= since;
}
