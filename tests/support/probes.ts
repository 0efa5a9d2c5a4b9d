import { randomUUID } from 'node:crypto';
import type { OperationName } from '../../api/contract/operations.ts';
import type { Organization } from './organization.ts';

/** A request with an id in one of the places that an operation takes ids at. */
export type Probe = {
  place: string;
  path: string;
  body?: unknown;
};

/** Where an operation takes an id, as requests that carry this one there and are right otherwise. */
type Rule = (id: string, own: Organization) => Probe[];

const inPath =
  (toPath: (id: string) => string, body?: unknown): Rule =>
  (id) => [{ place: 'path', path: toPath(id), ...(body !== undefined && { body }) }];

const none: Rule = () => [];

const cardBody = (place: 'folderId' | 'templateId', id: string) => ({
  fields: { displayName: 'Probe' },
  [place]: id,
});

const chosen =
  (action: string): Rule =>
  (id) =>
    [{ ids: [id] }, { filter: { folderId: id } }].map((body) => ({
      place: Object.keys(body).join(),
      path: `/api/cards/${action}`,
      body,
    }));

const importBody = ({ connection }: Organization, more: object) => ({
  connectionId: connection.id,
  people: { only: [randomUUID()] },
  ...more,
});

/** Every operation's rule. An operation without one does not compile. */
export const PROBES: Record<OperationName, Rule> = {
  getConfig: none,
  getAppleWallet: none,
  replaceAppleCertificate: none,
  removeAppleWallet: none,
  getGoogleWallet: none,
  replaceGoogleKey: none,
  closeGoogleWallet: none,
  removeGoogleWallet: none,
  previewGooglePass: (id) => [{ place: 'cardId', path: `/api/wallet/google/preview?cardId=${id}` }],
  previewApplePass: (id) => [{ place: 'cardId', path: `/api/wallet/apple/preview?cardId=${id}` }],
  receiveNotifications: none,
  getMe: none,
  getMyCard: none,
  updateMyCard: none,
  previewMyCard: none,
  pauseMyCard: none,
  resumeMyCard: none,
  getMyData: none,
  linkMyData: none,
  download: inPath((id) => `/api/downloads/${id}`),
  listMyChangeRequests: none,
  createChangeRequest: none,
  createObjection: none,
  listChangeRequests: none,
  acceptChangeRequest: inPath((id) => `/api/change-requests/${id}/accept`, {}),
  declineChangeRequest: inPath((id) => `/api/change-requests/${id}/decline`, {}),

  beginConsent: none,
  getConsent: inPath((id) => `/api/consent-requests/${id}`),
  listMadeCertificates: none,
  makeCertificate: none,
  getMadeCertificate: inPath((id) => `/api/connections/certificates/${id}`),
  linkMadeCertificate: inPath((id) => `/api/connections/certificates/${id}/link`),
  listAdministrators: none,
  appointAdministrator: inPath((id) => `/api/administrators/${id}`),
  removeAdministrator: inPath((id) => `/api/administrators/${id}`),

  listConnections: none,
  createConnection: (id) => [
    {
      place: 'madeCertificateId',
      path: '/api/connections',
      body: { tenantId: randomUUID(), clientId: randomUUID(), madeCertificateId: id },
    },
  ],
  getConnection: inPath((id) => `/api/connections/${id}`),
  updateConnection: (id, { connection }) => [
    { place: 'path', path: `/api/connections/${id}`, body: { name: 'Taken over' } },
    {
      place: 'handover.cardId',
      path: `/api/connections/${connection.id}`,
      body: { handover: { kind: 'card', cardId: id } },
    },
    {
      place: 'madeCertificateId',
      path: `/api/connections/${connection.id}`,
      body: { madeCertificateId: id },
    },
  ],
  deleteConnection: inPath((id) => `/api/connections/${id}?cards=delete`),
  checkConnection: inPath((id) => `/api/connections/${id}/check`),
  syncConnection: inPath((id) => `/api/connections/${id}/sync`),
  listPeople: (id, { connection }) => [
    { place: 'path', path: `/api/connections/${id}/people` },
    { place: 'groupId', path: `/api/connections/${connection.id}/people?groupId=${id}` },
  ],
  listRules: inPath((id) => `/api/connections/${id}/rules`),
  updateRules: (id, { connection }) => [
    { place: 'path', path: `/api/connections/${id}/rules`, body: { rules: [] } },
    ...(['folderId', 'templateId'] as const).map((place) => ({
      place,
      path: `/api/connections/${connection.id}/rules?preview=true`,
      body: { rules: [{ name: 'Probe', [place]: id }] },
    })),
    {
      place: 'groupIds',
      path: `/api/connections/${connection.id}/rules?preview=true`,
      body: { rules: [{ name: 'Probe', groupIds: [id] }] },
    },
  ],
  countRule: (id, { connection }) => [
    { place: 'path', path: `/api/connections/${id}/rules/count`, body: {} },
    {
      place: 'groupIds',
      path: `/api/connections/${connection.id}/rules/count`,
      body: { groupIds: [id] },
    },
  ],
  listNewcomers: inPath((id) => `/api/connections/${id}/newcomers`),
  acceptNewcomers: (id, { connection }) => [
    { place: 'path', path: `/api/connections/${id}/newcomers/accept`, body: { ids: [id] } },
    {
      place: 'ids',
      path: `/api/connections/${connection.id}/newcomers/accept`,
      body: { ids: [id] },
    },
  ],
  ignoreNewcomers: (id, { connection }) => [
    { place: 'path', path: `/api/connections/${id}/newcomers/ignore`, body: { ids: [id] } },
    {
      place: 'ids',
      path: `/api/connections/${connection.id}/newcomers/ignore`,
      body: { ids: [id] },
    },
  ],
  getFieldMap: inPath((id) => `/api/connections/${id}/field-map`),
  updateFieldMap: (id) =>
    ['', '?preview=true'].map((query) => ({
      place: 'path',
      path: `/api/connections/${id}/field-map${query}`,
      body: { fields: {} },
    })),
  lookAtPerson: (id, { connection }) => [
    {
      place: 'path',
      path: `/api/connections/${id}/field-map/person`,
      body: { directoryId: randomUUID(), fields: {} },
    },
    {
      place: 'directoryId',
      path: `/api/connections/${connection.id}/field-map/person`,
      body: { directoryId: id, fields: {} },
    },
  ],
  listGroups: inPath((id) => `/api/connections/${id}/groups`),

  createImport: (id, own) => [
    { place: 'connectionId', path: '/api/imports', body: importBody(own, { connectionId: id }) },
    {
      place: 'connectionId of a preview',
      path: '/api/imports?preview=true',
      body: importBody(own, { connectionId: id }),
    },
    { place: 'folderId', path: '/api/imports', body: importBody(own, { folderId: id }) },
    { place: 'templateId', path: '/api/imports', body: importBody(own, { templateId: id }) },
    {
      place: 'people.only',
      path: '/api/imports?preview=true',
      body: importBody(own, { people: { only: [id] } }),
    },
    {
      place: 'people.except',
      path: '/api/imports?preview=true',
      body: importBody(own, { people: { all: true, except: [id] } }),
    },
    {
      place: 'filter.groupIds',
      path: '/api/imports?preview=true',
      body: importBody(own, { people: { all: true }, filter: { groupIds: [id] } }),
    },
  ],
  listImports: (id) => [{ place: 'connectionId', path: `/api/imports?connectionId=${id}` }],
  getImport: inPath((id) => `/api/imports/${id}`),
  watchImport: inPath((id) => `/api/imports/${id}/events`),
  cancelImport: inPath((id) => `/api/imports/${id}/cancel`),
  approveImport: inPath((id) => `/api/imports/${id}/approve`, {}),
  undoImport: inPath((id) => `/api/imports/${id}/undo`),
  listImportItems: inPath((id) => `/api/imports/${id}/items`),
  listImportExchanges: inPath((id) => `/api/imports/${id}/exchanges`),
  retryImport: inPath((id) => `/api/imports/${id}/retry`),

  listCards: (id) => [{ place: 'folderId', path: `/api/cards?folderId=${id}` }],
  createCard: (id) => [
    { place: 'folderId', path: '/api/cards', body: cardBody('folderId', id) },
    { place: 'templateId', path: '/api/cards', body: cardBody('templateId', id) },
  ],
  getCard: inPath((id) => `/api/cards/${id}`),
  updateCard: (id, { ids }) => [
    { place: 'path', path: `/api/cards/${id}`, body: { fields: { jobTitle: 'Taken over' } } },
    { place: 'folderId', path: `/api/cards/${ids.card}`, body: { folderId: id } },
    { place: 'templateId', path: `/api/cards/${ids.card}`, body: { templateId: id } },
    {
      place: 'handover.cardId',
      path: `/api/cards/${ids.card}`,
      body: { handover: { kind: 'card', cardId: id } },
    },
  ],
  listCardHistory: inPath((id) => `/api/cards/${id}/history`),
  deleteCard: inPath((id) => `/api/cards/${id}`),
  syncCard: inPath((id) => `/api/cards/${id}/sync`),
  pauseCard: inPath((id) => `/api/cards/${id}/pause`),
  resumeCard: inPath((id) => `/api/cards/${id}/resume`),

  listColleagues: (id) =>
    ['folderId', 'cardIds', 'people'].map((place) => ({
      place,
      path: `/api/colleagues?${place}=${id}`,
    })),
  searchForMessage: none,

  exportCodes: (id) => [{ place: 'folderId', path: `/api/exports/codes.zip?folderId=${id}` }],
  moveCards: (id, { ids }) => [
    { place: 'ids', path: '/api/cards/move', body: { ids: [id], folderId: null } },
    {
      place: 'filter',
      path: '/api/cards/move',
      body: { filter: { folderId: id }, folderId: null },
    },
    { place: 'folderId', path: '/api/cards/move', body: { ids: [ids.card], folderId: id } },
  ],
  pauseCards: chosen('pause'),
  resumeCards: chosen('resume'),
  deleteCards: chosen('delete'),

  replaceMyPhoto: none,
  removeMyPhoto: none,
  replacePhoto: inPath((id) => `/api/cards/${id}/photo`),
  removePhoto: inPath((id) => `/api/cards/${id}/photo`),
  listReview: none,
  acceptReview: inPath((id) => `/api/review/${id}/accept`, { original: '1' }),
  correctReview: inPath((id) => `/api/review/${id}/correct`, {
    original: '1',
    value: '+4930901820',
  }),
  takeBackReview: inPath((id) => `/api/review/${id}/undo`, { original: '1' }),
  dismissReview: inPath((id) => `/api/review/${id}/dismiss`, { original: '1' }),

  listLeads: (id) =>
    ['cardId', 'folderId'].map((place) => ({ place, path: `/api/leads?${place}=${id}` })),
  deleteLead: inPath((id) => `/api/leads/${id}`),
  exportLeads: (id) =>
    ['cardId', 'folderId'].map((place) => ({
      place,
      path: `/api/exports/leads.csv?${place}=${id}`,
    })),
  getInsights: (id) =>
    ['cardId', 'folderId'].map((place) => ({ place, path: `/api/insights?${place}=${id}` })),
  getMyInsights: none,
  listMyLeads: none,
  deleteMyLead: inPath((id) => `/api/me/leads/${id}`),
  exportMyLeads: none,
  linkLeads: none,
  linkMyLeads: none,

  listFolders: none,
  createFolder: (id) => [
    ...['parentId', 'templateId'].map((place) => ({
      place,
      path: '/api/folders',
      body: { name: 'Probe', [place]: id },
    })),
  ],
  updateFolder: (id, { ids }) => [
    { place: 'path', path: `/api/folders/${id}`, body: { name: 'Taken over' } },
    ...['parentId', 'templateId'].map((place) => ({
      place,
      path: `/api/folders/${ids.folder}`,
      body: { [place]: id },
    })),
  ],
  deleteFolder: inPath((id) => `/api/folders/${id}`),
  listTemplates: none,
  createTemplate: (id) => [
    { place: 'copyOf', path: '/api/templates', body: { name: 'Probe', copyOf: id } },
  ],
  getTemplate: inPath((id) => `/api/templates/${id}`),
  getTemplateUse: inPath((id) => `/api/templates/${id}/use`),
  previewTemplate: (id, { ids }) => [
    { place: 'path', path: `/api/templates/${id}/preview`, body: { cardId: ids.card } },
    { place: 'cardId', path: `/api/templates/${ids.template}/preview`, body: { cardId: id } },
  ],
  updateTemplate: inPath((id) => `/api/templates/${id}`, { name: 'Taken over' }),
  deleteTemplate: inPath((id) => `/api/templates/${id}`),
  getTemplateLogo: inPath((id) => `/api/templates/${id}/logo`),
  replaceTemplateLogo: inPath((id) => `/api/templates/${id}/logo`),
  removeTemplateLogo: inPath((id) => `/api/templates/${id}/logo`),
  getTemplateCover: inPath((id) => `/api/templates/${id}/cover`),
  replaceTemplateCover: inPath((id) => `/api/templates/${id}/cover`),
  removeTemplateCover: inPath((id) => `/api/templates/${id}/cover`),
};
