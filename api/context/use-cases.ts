import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { Sealer } from '../lib/seal.ts';
import { createSlots } from '../lib/slots.ts';
import { createAdministrators } from '../services/administrators.ts';
import { createApproving } from '../services/runs/approving.ts';
import { createCardEditing } from '../services/cards/card-editing.ts';
import { createCardRules } from '../services/connections/card-rules.ts';
import { createCards } from '../services/cards/cards.ts';
import { createChangeRequests } from '../services/cards/change-requests.ts';
import { createChanges } from '../services/connections/changes.ts';
import { createColleagues } from '../services/cards/colleagues.ts';
import { createConnecting } from '../services/connections/connecting.ts';
import { createConnections } from '../services/connections/connections.ts';
import { createConsenting, type ConsentApp } from '../services/connections/consenting.ts';
import { createCounting, type CountingParts } from '../services/visitors/counting.ts';
import {
  createDirectoryAccess,
  type DirectoriesPort,
  type DirectoryAccessService,
} from '../services/connections/directory-access.ts';
import { createDownloadLinks } from '../services/cards/download-links.ts';
import { createEngine } from '../services/engine/engine.ts';
import { createFieldMaps } from '../services/connections/field-maps.ts';
import { createForgetting } from '../services/forgetting.ts';
import { createFolders } from '../services/cards/folders.ts';
import { createInsights } from '../services/visitors/insights.ts';
import { createLeads } from '../services/visitors/leads.ts';
import { createLeavers } from '../services/cards/leavers.ts';
import { createMakingCertificates } from '../services/connections/making-certificates.ts';
import { createManyCards } from '../services/cards/many-cards.ts';
import { createMyCard } from '../services/cards/my-card.ts';
import { createMyData } from '../services/cards/my-data.ts';
import { createNewcomers } from '../services/connections/newcomers.ts';
import { createOwnPhotos } from '../services/photos/own-photos.ts';
import { createPeople } from '../services/connections/people.ts';
import { createPhotos } from '../services/photos/photos.ts';
import { createPreviewChange } from '../services/connections/previewing-changes.ts';
import { createRetention } from '../services/retention.ts';
import { createReviewing } from '../services/connections/reviewing.ts';
import { createRunEvents } from '../services/runs/run-events.ts';
import { createRuns } from '../services/runs/runs.ts';
import { createSchedule } from '../services/runs/schedule.ts';
import { createStartingRuns } from '../services/runs/starting-runs.ts';
import { createSubscriptions } from '../services/connections/subscriptions.ts';
import { createTemplatePictures } from '../services/templates/template-pictures.ts';
import { createTemplates } from '../services/templates/templates.ts';
import { createUndoing } from '../services/runs/undoing.ts';
import { createWatch } from '../services/connections/watch.ts';
import { toBrandPicture } from '../sharing/brand-picture.ts';
import { nearestCodeColour } from '../sharing/qr.ts';
import { toPortrait, tryPortrait } from '../sharing/portrait.ts';
import type { Stores } from './stores.ts';

/** Directories that one process reads anew at a time because Graph forgot our place in them. */
const RESYNCS_AT_ONCE = 2;

type MakingParts = Parameters<typeof createMakingCertificates>[0];

type Parts = {
  directories: DirectoriesPort;
  makeCertificate: MakingParts['makeCertificate'];
  publicUrl: string;
  /** Carte's own application, where directories can be connected by consent to it. */
  consentApp: ConsentApp | undefined;
  sealer: Sealer;
  /** Drops what is kept of these pages before the answer leaves. */
  forgetPages(slugs: readonly string[]): void;
  /** What this process has counted of visits. */
  counter: CountingParts['counter'];
  /** Tells the workers of this process that there is something to do. */
  wake(): void;
  clock: Clock;
  log: Log;
};

/** What everybody may ask for: the parts from outside, and what is the same for all. */
type Common = Parts & {
  access: DirectoryAccessService;
  createId(): string;
  randomBytes(size: number): Uint8Array;
};

/** The use cases over their ports. */
export function createUseCases(stores: Stores, parts: Parts) {
  const { directories } = parts;
  const access = createDirectoryAccess({ store: stores.connections, directories });
  const common: Common = { ...parts, access, createId: uuidv7, randomBytes };
  const connected = createConnectionSide(stores, common);
  const running = createRunSide(stores, { ...common, ...connected });
  const all = { ...common, ...connected, ...running };
  return {
    ...connected,
    ...running,
    ...createKeepingInStep(stores, all),
    ...createMapping(stores, all),
    ...createCardSide(stores, common),
  };
}

/** Directories as administrators connect them. */
function createConnectionSide(stores: Stores, common: Common) {
  const subscriptions = createSubscriptions({ ...common, store: stores.subscriptions });
  const parts = { ...common, store: stores.connections, subscriptions };
  const connections = createConnections(parts);
  const consenting = createConsenting({ ...common, store: stores.consents });
  const makingCertificates = createMakingCertificates({
    ...common,
    store: stores.madeCertificates,
    listConnections: stores.connections.list,
  });
  const findCard = stores.cards.find;
  const connecting = createConnecting({
    ...parts,
    connections,
    consenting,
    makingCertificates,
    findCard,
  });
  return { subscriptions, connections, consenting, makingCertificates, connecting };
}

type ConnectionSide = ReturnType<typeof createConnectionSide>;

/** Runs as administrators start, follow, approve, undo and stop them, and the engine that does them. */
function createRunSide(stores: Stores, common: Common & ConnectionSide) {
  const runs = createRuns({ ...common, store: stores.runs });
  const getRun = runs.get;
  const store = { ...stores.engine, ...stores.runs };
  const startingRuns = createStartingRuns({ ...common, store, getRun });
  const resyncs = createSlots(RESYNCS_AT_ONCE);
  return {
    runs,
    startingRuns,
    undoing: createUndoing({ getRun, startUndo: startingRuns.startUndo }),
    approving: createApproving({ ...common, store: stores.runs, getRun }),
    runEvents: createRunEvents({ get: getRun }),
    engine: createEngine({ ...common, store: stores.engine, resyncs }),
  };
}

type RunSide = ReturnType<typeof createRunSide>;

/** What happens without anybody pressing anything. */
function createKeepingInStep(stores: Stores, common: Common & ConnectionSide & RunSide) {
  const store = stores.connections;
  return {
    schedule: createSchedule({ ...common, store }),
    watch: createWatch({ ...common, store }),
    changes: createChanges({ ...common, store: stores.subscriptions, connections: store }),
    leavers: createLeavers({ ...common, store: stores.leavers }),
    forgetting: createForgetting({
      ...common,
      stores: [
        stores.leads,
        stores.counts,
        stores.changeRequests,
        stores.consents,
        stores.madeCertificates,
        stores.walletPasses,
        stores.administrators,
      ],
    }),
    retention: createRetention({ ...common, store: stores.retention }),
    photos: createPhotos({ ...common, store: stores.photos, toPortrait: tryPortrait }),
  };
}

/** How people of a directory become cards, and what administrators say to that. */
function createMapping(stores: Stores, common: Common & ConnectionSide & RunSide) {
  const { requirePlace } = stores.runs;
  const previewChange = createPreviewChange({ ...common, store: stores.engine });
  const parts = { ...common, store: stores.connections, previewChange };
  return {
    people: createPeople({ ...common, cards: stores.cards }),
    fieldMaps: createFieldMaps(parts),
    cardRules: createCardRules({ ...parts, requirePlace }),
    newcomers: createNewcomers({ ...common, store: stores.newcomers }),
    reviewing: createReviewing({ ...common, store: stores.reviews }),
  };
}

/** Cards as they are written, and what the people on them may ask and take along. */
function createOwnSide(stores: Stores, common: Common) {
  const parts = { ...common, store: stores.cards };
  const cards = createCards(parts);
  const cardEditing = createCardEditing(parts);
  const leads = createLeads({ ...common, store: stores.leads });
  const asked = { ...common, store: stores.changeRequests, cardEditing };
  const changeRequests = createChangeRequests(asked);
  return {
    cards,
    cardEditing,
    leads,
    changeRequests,
    myData: createMyData({
      cards,
      leads,
      changeRequests,
      findKept: stores.changeRequests.findKept,
    }),
    downloadLinks: createDownloadLinks(common),
  };
}

/** Cards as people look at them and change them. */
function createCardSide(stores: Stores, common: Common) {
  const parts = { ...common, store: stores.cards };
  const findFieldMap = async (tenantId: TenantId, connectionId: string) =>
    (await stores.connections.find(tenantId, connectionId))?.fieldMap;
  return {
    ...createOwnSide(stores, common),
    administrators: createAdministrators({ ...common, store: stores.administrators }),
    colleagues: createColleagues(parts),
    manyCards: createManyCards({ ...common, store: stores.manyCards }),
    myCard: createMyCard({ ...parts, findFieldMap, listWallets: stores.walletAccounts.listMakers }),
    folders: createFolders({ ...common, store: stores.folders }),
    templates: createTemplates({ ...common, store: stores.templates, nearestCodeColour }),
    templatePictures: createTemplatePictures({
      ...common,
      store: stores.templates,
      toBrandPicture,
    }),
    insights: createInsights({ ...common, store: stores.counts }),
    counting: createCounting({ ...common, store: stores.counts }),
    ownPhotos: createOwnPhotos({
      ...common,
      store: stores.photos,
      find: stores.cards.find,
      findFieldMap,
      toPortrait,
    }),
  };
}
