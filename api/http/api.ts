import { type RequestHandler, Router } from 'express';
import { apiHeaders } from './security-headers.ts';
import { createRegister } from './route.ts';
import { type About, aboutRoutes } from './routes/about.ts';
import { cardRoutes } from './routes/cards.ts';
import { connectionRoutes } from './routes/connections.ts';
import { folderRoutes } from './routes/folders.ts';
import { cardRuleRoutes } from './routes/card-rules.ts';
import { fieldMapRoutes } from './routes/field-maps.ts';
import { importRoutes } from './routes/imports.ts';
import { notificationRoutes } from './routes/notifications.ts';
import { meRoutes } from './routes/me.ts';
import { photoRoutes } from './routes/photos.ts';
import { reviewRoutes } from './routes/review.ts';
import { limitRequests } from './middleware/rate-limit.ts';
import { notFound } from './middleware/errors.ts';
import type { VerifyToken } from './token-verifier.ts';
import type { Approving } from '../services/approving.ts';
import type { Cards } from '../services/cards.ts';
import type { CardEditing } from '../services/card-editing.ts';
import type { ChangesService } from '../services/changes.ts';
import type { Connecting } from '../services/connecting.ts';
import type { Connections } from '../services/connections.ts';
import type { CardRules } from '../services/card-rules.ts';
import type { FieldMaps } from '../services/field-maps.ts';
import type { Folders } from '../services/folders.ts';
import type { MyCard } from '../services/my-card.ts';
import type { Newcomers } from '../services/newcomers.ts';
import type { OwnPhotos } from '../services/own-photos.ts';
import type { People } from '../services/people.ts';
import type { Reviewing } from '../services/reviewing.ts';
import type { RunEvents } from '../services/run-events.ts';
import type { Runs } from '../services/runs.ts';
import type { StartingRuns } from '../services/starting-runs.ts';

export type ApiParts = {
  verifyToken: VerifyToken;
  about: About;
  cards: Cards;
  cardEditing: CardEditing;
  connecting: Connecting;
  connections: Connections;
  cardRules: CardRules;
  fieldMaps: FieldMaps;
  newcomers: Newcomers;
  folders: Folders;
  myCard: MyCard;
  ownPhotos: OwnPhotos;
  people: People;
  reviewing: Reviewing;
  runs: Runs;
  startingRuns: StartingRuns;
  approving: Approving;
  runEvents: RunEvents;
  changes: ChangesService;
};

/** The JSON API. */
export function createApi(parts: ApiParts): Router {
  const router = Router();
  const limit: RequestHandler = limitRequests();
  const on = createRegister(router, parts.verifyToken, limit);
  const { publicUrl } = parts.about;

  router.use('/api', apiHeaders());
  aboutRoutes(on, router, parts.about);
  notificationRoutes(on, parts);
  meRoutes(on, { ...parts, publicUrl });
  connectionRoutes(on, parts);
  fieldMapRoutes(on, parts);
  cardRuleRoutes(on, parts);
  importRoutes(on, parts);
  cardRoutes(on, { ...parts, publicUrl });
  photoRoutes(on, { ...parts, publicUrl });
  reviewRoutes(on, { ...parts, publicUrl });
  folderRoutes(on, parts);
  router.use('/api', notFound);
  return router;
}
