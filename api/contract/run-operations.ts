import {
  ApproveRun,
  CreateImport,
  ImportPreview,
  PreviewQuery,
  RunAccepted,
  RunItemsPage,
  RunItemsQuery,
  RunView,
} from './imports.ts';
import { byId, operation } from './operation.ts';
import { PageQuery, page } from './paging.ts';

/** Runs of the engine: imports and syncs. */
export const runOperations = {
  createImport: operation({
    method: 'post',
    path: '/api/imports',
    summary: 'Import people; with ?preview=true only say what would happen',
    who: 'admin',
    query: PreviewQuery,
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
  approveImport: operation({
    method: 'post',
    path: '/api/imports/:id/approve',
    summary: 'Let a held run do what it holds; good for a day, and for exactly this plan',
    who: 'admin',
    params: byId,
    body: ApproveRun,
    answers: { 200: RunView },
  }),
  listImportItems: operation({
    method: 'get',
    path: '/api/imports/:id/items',
    summary: 'A run’s people and what it does about each, by object id',
    who: 'admin',
    params: byId,
    query: RunItemsQuery,
    answers: { 200: RunItemsPage },
  }),
  retryImport: operation({
    method: 'post',
    path: '/api/imports/:id/retry',
    summary: 'Try the people who failed again, or a failed run from its start',
    who: 'admin',
    params: byId,
    answers: { 202: RunAccepted },
  }),
} as const;
