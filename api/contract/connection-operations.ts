import { z } from 'zod';
import {
  ConnectionView,
  CreateConnection,
  DeleteConnectionQuery,
  UpdateConnection,
} from './connections.ts';
import { FieldMapView, UpdateFieldMap } from './field-map.ts';
import { ImportPreview, PreviewQuery, RunAccepted } from './imports.ts';
import { byId, operation } from './operation.ts';
import { PageQuery, page } from './paging.ts';
import { GroupsPage, GroupsQuery, PeoplePage, PeopleQuery } from './people.ts';

/** Directories: how they are reached, who is in them, and how they become cards. */
export const connectionOperations = {
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

  getFieldMap: operation({
    method: 'get',
    path: '/api/connections/:id/field-map',
    summary: 'How the directory’s properties become fields of a card',
    who: 'admin',
    params: byId,
    answers: { 200: FieldMapView },
  }),
  updateFieldMap: operation({
    method: 'put',
    path: '/api/connections/:id/field-map',
    summary: 'Replace the field map; with ?preview=true only say what would happen',
    who: 'admin',
    params: byId,
    query: PreviewQuery,
    body: UpdateFieldMap,
    answers: { 200: z.union([FieldMapView, ImportPreview]) },
  }),
} as const;
