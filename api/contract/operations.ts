import { z } from 'zod';
import { CardsPage, CardsQuery, CardView, CreateCard, UpdateCard, UpdateMyCard } from './cards.ts';
import {
  ConnectionView,
  CreateConnection,
  DeleteConnectionQuery,
  UpdateConnection,
} from './connections.ts';
import { CreateFolder, FoldersPage, FolderView, TemplatesPage, UpdateFolder } from './folders.ts';
import { CreateImport, CreateImportQuery, ImportPreview, RunAccepted, RunView } from './imports.ts';
import { ConfigView, MeView } from './me.ts';
import { PageQuery, page } from './paging.ts';
import { GroupsPage, GroupsQuery, PeoplePage, PeopleQuery } from './people.ts';

/**
 * One call of the JSON API. The router validates requests with these schemas, the tab types its
 * calls by them and the OpenAPI document is made from them, so the three cannot drift apart.
 */
export type Operation = {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Express form: `/api/cards/:id`. */
  readonly path: string;
  readonly summary: string;
  /** Who may call: anybody, whoever is signed in, or an administrator. */
  readonly who: 'anybody' | 'member' | 'admin';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Status of success → its JSON body; null where there is none or it is not JSON. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
};

const operation = <const T extends Operation>(definition: T): T => definition;

const byId = z.strictObject({ id: z.guid() });

export const operations = {
  getConfig: operation({
    method: 'get',
    path: '/api/config',
    summary: 'What the tab needs to begin',
    who: 'anybody',
    answers: { 200: ConfigView },
  }),
  getMe: operation({
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    who: 'member',
    answers: { 200: MeView },
  }),
  getMyCard: operation({
    method: 'get',
    path: '/api/me/card',
    summary: 'One’s own card',
    who: 'member',
    answers: { 200: CardView },
  }),
  updateMyCard: operation({
    method: 'patch',
    path: '/api/me/card',
    summary: 'Change the fields of one’s own card that the template leaves open',
    who: 'member',
    body: UpdateMyCard,
    answers: { 200: CardView },
  }),

  listConnections: operation({
    method: 'get',
    path: '/api/connections',
    summary: 'The organization’s directories',
    who: 'admin',
    query: PageQuery,
    answers: { 200: page(ConnectionView) },
  }),
  createConnection: operation({
    method: 'post',
    path: '/api/connections',
    summary: 'Connect a directory; tested before anything is stored',
    who: 'admin',
    body: CreateConnection,
    answers: { 201: ConnectionView },
  }),
  getConnection: operation({
    method: 'get',
    path: '/api/connections/:id',
    summary: 'One connection',
    who: 'admin',
    params: byId,
    answers: { 200: ConnectionView },
  }),
  updateConnection: operation({
    method: 'patch',
    path: '/api/connections/:id',
    summary: 'Change a connection; a new credential is tested first',
    who: 'admin',
    params: byId,
    body: UpdateConnection,
    answers: { 200: ConnectionView },
  }),
  deleteConnection: operation({
    method: 'delete',
    path: '/api/connections/:id',
    summary: 'Disconnect a directory and keep or delete its cards',
    who: 'admin',
    params: byId,
    query: DeleteConnectionQuery,
    answers: { 204: null },
  }),
  checkConnection: operation({
    method: 'post',
    path: '/api/connections/:id/check',
    summary: 'Test a stored connection now',
    who: 'admin',
    params: byId,
    answers: { 200: ConnectionView },
  }),
  syncConnection: operation({
    method: 'post',
    path: '/api/connections/:id/sync',
    summary: 'Bring this directory’s cards in step now',
    who: 'admin',
    params: byId,
    answers: { 202: RunAccepted },
  }),
  listPeople: operation({
    method: 'get',
    path: '/api/connections/:id/people',
    summary: 'People, live from the directory',
    who: 'admin',
    params: byId,
    query: PeopleQuery,
    answers: { 200: PeoplePage },
  }),
  listGroups: operation({
    method: 'get',
    path: '/api/connections/:id/groups',
    summary: 'Groups, live from the directory',
    who: 'admin',
    params: byId,
    query: GroupsQuery,
    answers: { 200: GroupsPage },
  }),

  createImport: operation({
    method: 'post',
    path: '/api/imports',
    summary: 'Import people; with ?preview=true only say what would happen',
    who: 'admin',
    query: CreateImportQuery,
    body: CreateImport,
    answers: { 200: ImportPreview, 202: RunAccepted },
  }),
  listImports: operation({
    method: 'get',
    path: '/api/imports',
    summary: 'The organization’s runs, newest first',
    who: 'admin',
    query: PageQuery,
    answers: { 200: page(RunView) },
  }),
  getImport: operation({
    method: 'get',
    path: '/api/imports/:id',
    summary: 'How a run is going',
    who: 'admin',
    params: byId,
    answers: { 200: RunView },
  }),
  watchImport: operation({
    method: 'get',
    path: '/api/imports/:id/events',
    summary: 'How a run is going, as server-sent events until it ends',
    who: 'admin',
    params: byId,
    answers: { 200: null },
  }),
  cancelImport: operation({
    method: 'post',
    path: '/api/imports/:id/cancel',
    summary: 'Stop a run; what is done stays',
    who: 'admin',
    params: byId,
    answers: { 200: RunView },
  }),
  retryImport: operation({
    method: 'post',
    path: '/api/imports/:id/retry',
    summary: 'Try the people who failed again, or a failed run from its start',
    who: 'admin',
    params: byId,
    answers: { 202: RunAccepted },
  }),

  listCards: operation({
    method: 'get',
    path: '/api/cards',
    summary: 'Cards, by name',
    who: 'admin',
    query: CardsQuery,
    answers: { 200: CardsPage },
  }),
  createCard: operation({
    method: 'post',
    path: '/api/cards',
    summary: 'Make a card by hand',
    who: 'admin',
    body: CreateCard,
    answers: { 201: CardView },
  }),
  getCard: operation({
    method: 'get',
    path: '/api/cards/:id',
    summary: 'One card',
    who: 'admin',
    params: byId,
    answers: { 200: CardView },
  }),
  updateCard: operation({
    method: 'patch',
    path: '/api/cards/:id',
    summary: 'Change a card',
    who: 'admin',
    params: byId,
    body: UpdateCard,
    answers: { 200: CardView },
  }),
  deleteCard: operation({
    method: 'delete',
    path: '/api/cards/:id',
    summary: 'Delete a card for good; its address answers 404',
    who: 'admin',
    params: byId,
    answers: { 204: null },
  }),
  pauseCard: operation({
    method: 'post',
    path: '/api/cards/:id/pause',
    summary: 'Take a card off the web; its address answers 410',
    who: 'admin',
    params: byId,
    answers: { 200: CardView },
  }),
  resumeCard: operation({
    method: 'post',
    path: '/api/cards/:id/resume',
    summary: 'Put a paused card back at its address',
    who: 'admin',
    params: byId,
    answers: { 200: CardView },
  }),

  listFolders: operation({
    method: 'get',
    path: '/api/folders',
    summary: 'Folders, by name',
    who: 'admin',
    query: PageQuery,
    answers: { 200: FoldersPage },
  }),
  createFolder: operation({
    method: 'post',
    path: '/api/folders',
    summary: 'Make a folder',
    who: 'admin',
    body: CreateFolder,
    answers: { 201: FolderView },
  }),
  updateFolder: operation({
    method: 'patch',
    path: '/api/folders/:id',
    summary: 'Rename a folder',
    who: 'admin',
    params: byId,
    body: UpdateFolder,
    answers: { 200: FolderView },
  }),
  deleteFolder: operation({
    method: 'delete',
    path: '/api/folders/:id',
    summary: 'Delete a folder; its cards move to the root directory',
    who: 'admin',
    params: byId,
    answers: { 204: null },
  }),
  listTemplates: operation({
    method: 'get',
    path: '/api/templates',
    summary: 'Templates, by name',
    who: 'admin',
    query: PageQuery,
    answers: { 200: TemplatesPage },
  }),
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
