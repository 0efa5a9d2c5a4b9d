import type { Signer } from '../authority/signer.ts';
import type { PhotoStudio } from '../faces/photos.ts';
import { QueryError } from '../odata/schema.ts';
import type { Tenants } from '../tenants.ts';
import type { Answer } from '../wire/answer.ts';
import { type Ask, queryOption } from '../wire/ask.ts';
import { createAccess } from './access.ts';
import { applicationRoutes } from './applications.ts';
import { type AnswerItem, batchRoute } from './batch.ts';
import { deletedUserRoutes } from './deleted-users.ts';
import { createDeltaRounds, type DeltaRounds } from './delta-rounds.ts';
import type { GraphRoute } from './graph-call.ts';
import { badRequest, GraphError, graphErrorAnswer, insufficientPrivileges } from './graph-error.ts';
import { groupRoutes } from './groups.ts';
import { createLinks, type Links } from './links.ts';
import { createLists, type Lists } from './lists.ts';
import { memberRoutes } from './members.ts';
import { createNotifier } from './notifier.ts';
import { organizationRoutes } from './organization.ts';
import { isGranted } from './permissions.ts';
import { photoRoutes } from './photos.ts';
import { createRouter } from './router.ts';
import { createSealedTokens } from './sealed-tokens.ts';
import { createSubscriptions } from './subscriptions.ts';
import { userDeltaRoutes } from './user-delta.ts';
import { userRoutes } from './users.ts';

/** The Microsoft Graph side of the double. */
export type Graph = ReturnType<typeof createGraph>;

export type GraphPorts = {
  tenants: Tenants;
  signer: Signer;
  studio: PhotoStudio;
  url: string;
  now: () => Date;
  newId: () => string;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Carries handshakes and change notifications to subscribers. */
  fetch: typeof globalThis.fetch;
  deltaPageSize: number;
  /** Answers one item of a batch; it comes back to `answer` with the faults applied. */
  answerItem: AnswerItem;
};

const VERSION = '/v1.0';

export function createGraph(ports: GraphPorts) {
  const { url, now, newId } = ports;
  const tokens = createSealedTokens();
  const links = createLinks(url);
  const lists = createLists({ tokens, now });
  const rounds = createDeltaRounds({ links, tokens, now });
  const subscriptions = createSubscriptions({ ...ports, links });
  const notifier = createNotifier({ ...ports, subscriptions });
  const access = createAccess(ports);
  const router = createRouter([
    ...readingRoutes(ports, { links, lists, rounds }),
    ...subscriptions.routes,
    batchRoute(ports.answerItem),
  ]);

  const find = ({ method, path }: Ask) => {
    const matches = path.startsWith(`${VERSION}/`) ? router.match(path.slice(VERSION.length)) : [];
    return {
      match: matches.find(({ route }) => route.method === method),
      exists: matches.length > 0,
    };
  };

  async function handle(ask: Ask): Promise<Answer> {
    const { match, exists } = find(ask);
    if (!match) throw exists ? wrongMethod() : noSuchAddress(ask.path);
    const caller = await access.callerOf(ask);
    const { route, params } = match;
    const needsNothing = route.permissions.length === 0;
    if (!needsNothing && !isGranted(caller.roles, route.permissions))
      throw insufficientPrivileges();
    const answer = await route.handle({ ask, params, caller });
    answer.headers['x-ms-resource-unit'] = String(unitsOf(route, ask));
    return answer;
  }

  return {
    notifier,

    /** The name that faults and the request log have for what is asked. */
    operationOf: (ask: Ask): string | undefined => find(ask).match?.route.operation,

    async answer(ask: Ask): Promise<Answer> {
      const requestId = newId();
      const clientRequestId = ask.headers['client-request-id'] ?? requestId;
      const ids = { now: now(), requestId, clientRequestId };
      try {
        return signed(await handle(ask), requestId, clientRequestId);
      } catch (error) {
        if (!(error instanceof GraphError || error instanceof QueryError)) throw error;
        const { status, headers } = error instanceof GraphError ? error : REFUSED_QUERY;
        const answer = graphErrorAnswer(status, { code: error.code, message: error.message }, ids);
        return signed(
          { ...answer, headers: { ...answer.headers, ...headers } },
          requestId,
          clientRequestId,
        );
      }
    },
  };
}

/** What is read: people, groups, the organization, apps. */
function readingRoutes(
  { studio, deltaPageSize }: GraphPorts,
  { links, lists, rounds }: { links: Links; lists: Lists; rounds: DeltaRounds },
): GraphRoute[] {
  return [
    ...userRoutes({ lists, links }),
    ...userDeltaRoutes({ links, rounds, pageSize: deltaPageSize }),
    ...photoRoutes({ studio, links }),
    ...groupRoutes({ lists, links }),
    ...memberRoutes({ lists, links }),
    ...deletedUserRoutes({ lists, links }),
    ...organizationRoutes({ links }),
    ...applicationRoutes({ lists, links }),
  ];
}

/** Every answer carries these, refusals too. */
function signed(answer: Answer, requestId: string, clientRequestId: string): Answer {
  return {
    ...answer,
    headers: {
      'cache-control': 'no-cache',
      ...answer.headers,
      'request-id': requestId,
      'client-request-id': clientRequestId,
      'x-ms-ags-diagnostic': DIAGNOSTIC,
    },
  };
}

const REFUSED_QUERY = { status: 400, headers: {} };

const DIAGNOSTIC = JSON.stringify({
  ServerInfo: {
    DataCenter: 'Practice',
    Slice: 'E',
    Ring: '1',
    ScaleUnit: '001',
    RoleInstance: 'SANDBOX',
  },
});

/** Resource units by Microsoft's table: $select one less, $expand one more, a small $top one less. */
function unitsOf({ units = 1 }: GraphRoute, ask: Ask): number {
  const top = Number(queryOption(ask, '$top') ?? 100);
  const less = (queryOption(ask, '$select') === undefined ? 0 : 1) + (top < 20 ? 1 : 0);
  const more = queryOption(ask, '$expand') === undefined ? 0 : 1;
  return Math.max(1, units - less + more);
}

function noSuchAddress(path: string): GraphError {
  const [, version = '', ...rest] = path.split('/');
  if (`/${version}` !== VERSION) return badRequest(`Invalid version: ${version}`);
  return badRequest(`Resource not found for the segment '${rest.at(-1) ?? ''}'.`);
}

const wrongMethod = (): GraphError =>
  new GraphError(
    405,
    'Request_BadRequest',
    'Specified HTTP method is not allowed for the request target.',
  );
