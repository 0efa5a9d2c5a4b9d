import { json, type Request, type Response } from 'express';
import type { z } from 'zod';
import { Notifications } from '../../contract/notifications.ts';
import { operations } from '../../contract/operations.ts';
import { InvalidRequestError, NotFoundError } from '../../domain/errors.ts';
import { toTenantId } from '../../domain/tenant.ts';
import type { ChangesService, Notification } from '../../services/connections/changes.ts';
import type { Register } from '../route.ts';

const MAX_BODY = '4mb';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Where Graph tells of changes. Open to all, so it believes nothing without the subscription's secret, asks for
 * nothing that a body names and answers at once.
 */
export function notificationRoutes(on: Register, { changes }: { changes: ChangesService }): void {
  on(operations.receiveNotifications, async ({ params, query }, req, res) => {
    const tenantId = toTenantId(params.tenantId);
    const isExpected = await changes.isExpected(tenantId, params.connectionId);
    if (!isExpected) throw new NotFoundError('subscription');
    const { validationToken } = query;
    if (validationToken !== undefined) return void res.type('text/plain').send(validationToken);
    const told = await readNotifications(req, res);
    await changes.receive(tenantId, params.connectionId, told);
    res.status(202).end();
  });
}

const readBody = json({ limit: MAX_BODY, strict: true });

/** The handshake comes as plain text without a body, so JSON is only read where it is none. */
async function readNotifications(req: Request, res: Response): Promise<Notification[]> {
  await new Promise<void>((resolve, reject) =>
    readBody(req, res, (error?: Error) => (error ? reject(error) : resolve())),
  );
  const parsed = Notifications.safeParse(req.body);
  if (parsed.success) return parsed.data.value.map(toNotification);
  throw new InvalidRequestError([{ path: 'value', message: 'Send what Microsoft Graph sends.' }]);
}

function toNotification(item: z.output<typeof Notifications>['value'][number]): Notification {
  const directoryId = item.resourceData?.id?.toLowerCase() ?? '';
  return {
    clientState: item.clientState ?? '',
    lifecycleEvent: item.lifecycleEvent ?? undefined,
    directoryId: GUID.test(directoryId) ? directoryId : undefined,
  };
}
