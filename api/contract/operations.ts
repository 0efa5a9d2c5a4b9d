import { z } from 'zod';
import { CardsPage, CardsQuery, CardView, CreateCard, UpdateCard } from './cards.ts';
import { administratorOperations } from './administrators.ts';
import { cardOperations } from './card-operations.ts';
import { colleagueOperations } from './colleagues.ts';
import { changeRequestOperations } from './change-requests.ts';
import { connectionOperations } from './connection-operations.ts';
import { consentOperations } from './consent.ts';
import { CreateFolder, FoldersPage, FolderView, UpdateFolder } from './folders.ts';
import { RunAccepted } from './imports.ts';
import { ConfigView } from './me.ts';
import { madeCertificateOperations } from './made-certificates.ts';
import { meOperations } from './me-operations.ts';
import { manyCardOperations } from './many-cards.ts';
import { PageQuery } from './paging.ts';
import { runOperations } from './run-operations.ts';
import { visitorOperations } from './visitor-operations.ts';
import { googleWalletOperations } from './google-wallet.ts';
import { walletOperations } from './wallet.ts';
import { templateOperations } from './templates.ts';
import { byId, type Operation, operation } from './operation.ts';

export const operations = {
  getConfig: operation({
    method: 'get',
    path: '/api/config',
    summary: 'What the tab needs to begin',
    who: 'anybody',
    answers: { 200: ConfigView },
  }),
  receiveNotifications: operation({
    method: 'post',
    path: '/api/notifications/:tenantId/:connectionId',
    summary: 'Microsoft Graph tells of changes here, or shakes hands with a validationToken',
    who: 'anybody',
    params: z.strictObject({ tenantId: z.guid(), connectionId: z.guid() }),
    query: z.object({ validationToken: z.string().max(2_000).optional() }),
    answers: { 200: null, 202: null },
  }),
  ...meOperations,
  ...changeRequestOperations,
  ...administratorOperations,

  ...connectionOperations,
  ...consentOperations,
  ...madeCertificateOperations,
  ...cardOperations,

  ...colleagueOperations,

  ...runOperations,

  ...visitorOperations,

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
  syncCard: operation({
    method: 'post',
    path: '/api/cards/:id/sync',
    summary: 'Read the person of this card from the directory now',
    who: 'admin',
    params: byId,
    answers: { 202: RunAccepted },
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

  ...manyCardOperations,

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
    summary: 'Rename or move a folder',
    who: 'admin',
    params: byId,
    body: UpdateFolder,
    answers: { 200: FolderView },
  }),
  deleteFolder: operation({
    method: 'delete',
    path: '/api/folders/:id',
    summary: 'Delete a folder; its cards, its folders and its rules move up to where it lay',
    who: 'admin',
    params: byId,
    answers: { 204: null },
  }),
  ...templateOperations,

  ...walletOperations,
  ...googleWalletOperations,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
