import type { CreateConnection, UpdateConnection } from '../../contract/connections.ts';
import { operations } from '../../contract/operations.ts';
import type { Credential, OwnCredential } from '../../domain/connection.ts';
import type {
  Connecting,
  ConnectionPatch,
  NewConnectionInput,
} from '../../services/connections/connecting.ts';
import type { Connections } from '../../services/connections/connections.ts';
import type { People } from '../../services/connections/people.ts';
import type { StartingRuns } from '../../services/runs/starting-runs.ts';
import { ConnectionPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentConnection } from '../presenters/connection.ts';
import { presentPerson } from '../presenters/person.ts';
import type { Register } from '../route.ts';

type Parts = {
  connections: Connections;
  connecting: Connecting;
  people: People;
  startingRuns: StartingRuns;
};

export function connectionRoutes(on: Register, parts: Parts): void {
  const { connections, connecting, people, startingRuns } = parts;
  on(operations.listConnections, async ({ query: { cursor, limit } }, req, res) => {
    const after = parseCursor(cursor, ConnectionPosition)?.id;
    const found = await connections.list(callerOf(req), { after, limit });
    res.json({
      items: found.connections.map(presentConnection),
      nextCursor: toCursor(found.next === null ? null : { id: found.next }),
    });
  });

  on(operations.createConnection, async ({ body }, req, res) => {
    const created = body.consent
      ? await connecting.createByConsent(callerOf(req), body)
      : await connecting.create(callerOf(req), toNewConnection(body));
    res.status(201).location(`/api/connections/${created.id}`).json(presentConnection(created));
  });

  on(operations.getConnection, async ({ params }, req, res) => {
    res.json(presentConnection(await connections.get(callerOf(req), params.id)));
  });

  on(operations.updateConnection, async ({ params, body }, req, res) => {
    const changed = await connecting.update(callerOf(req), params.id, toPatch(body));
    res.json(presentConnection(changed));
  });

  on(operations.deleteConnection, async ({ params, query }, req, res) => {
    await connections.delete(callerOf(req), params.id, { deleteCards: query.cards === 'delete' });
    res.status(204).end();
  });

  on(operations.checkConnection, async ({ params }, req, res) => {
    res.json(presentConnection(await connections.check(callerOf(req), params.id)));
  });

  on(operations.syncConnection, async ({ params }, req, res) => {
    const caller = callerOf(req);
    const run = await startingRuns.startSync(caller.tenantId, params.id, caller);
    res.status(202).location(`/api/imports/${run.id}`).json({ id: run.id });
  });

  on(operations.listPeople, async ({ params, query }, req, res) => {
    const found = await people.list(callerOf(req), params.id, query);
    res.json({
      items: found.people.map(presentPerson),
      nextCursor: found.nextCursor,
      total: found.total,
    });
  });

  on(operations.listGroups, async ({ params, query }, req, res) => {
    const found = await people.listGroups(callerOf(req), params.id, query);
    res.json({ items: found.groups, nextCursor: found.nextCursor });
  });
}

type ByOwnApp = Exclude<CreateConnection, { consent: true }>;

function toNewConnection({ name, tenantId, clientId, ...body }: ByOwnApp): NewConnectionInput {
  const app = { name, tenantId, clientId };
  const { madeCertificateId } = body;
  if (madeCertificateId !== undefined) return { ...app, madeCertificateId };
  const credential = toOwnCredential(body);
  if (!credential) throw new Error('the schema lets no connection without a credential through');
  return { ...app, credential };
}

function toOwnCredential({
  clientSecret,
  certificate,
}: Pick<UpdateConnection, 'clientSecret' | 'certificate'>): OwnCredential | undefined {
  if (clientSecret !== undefined) return { kind: 'secret', clientSecret };
  return certificate && { kind: 'certificate', ...certificate };
}

const toCredential = (body: UpdateConnection): Credential | undefined =>
  body.consent ? { kind: 'consent' } : toOwnCredential(body);

function toPatch(body: UpdateConnection): ConnectionPatch {
  const {
    clientSecret: _secret,
    certificate: _certificate,
    consent: _consent,
    credentialExpiresAt,
    ...rest
  } = body;
  return {
    ...rest,
    ...(credentialExpiresAt !== undefined && { credentialExpiresAt: toDate(credentialExpiresAt) }),
    credential: toCredential(body),
  };
}

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));
