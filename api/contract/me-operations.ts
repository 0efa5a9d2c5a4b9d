import { z } from 'zod';
import { AdministratorView } from './administrators.ts';
import { CardHistoryPage } from './card-history.ts';
import { CardPreview, MyCardView, PreviewMyCard, UpdateMyCard } from './cards.ts';
import { ChangeRequestView } from './change-requests.ts';
import { InsightsView } from './insights.ts';
import { MeView } from './me.ts';
import { operation } from './operation.ts';

/** A public address that gives one file to whoever opens it, until then. */
export const DownloadLink = z
  .object({ url: z.url(), expiresAt: z.iso.datetime() })
  .meta({ id: 'DownloadLink' });

export const MyDataView = z
  .object({
    me: MeView,
    /** Null for whoever is no administrator. */
    administrator: AdministratorView.nullable(),
    /** All that is kept of one's card; null without one. */
    card: z
      .object({
        card: MyCardView,
        /** The directory's entry as it was last read. */
        person: z.unknown(),
        photo: z
          .object({
            source: z.string(),
            changedAt: z.iso.datetime(),
            /** The picture, base64. */
            jpeg: z.string(),
          })
          .nullable(),
        history: CardHistoryPage.shape.items,
        changeRequests: z.array(ChangeRequestView),
        /** How often, and never by whom. */
        counts: InsightsView.shape.totals,
        /** Visitors whose details are kept: `GET /api/me/leads` lists them. */
        leads: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'MyData' });
export type MyDataView = z.infer<typeof MyDataView>;

/** What everybody may do about themselves. */
export const meOperations = {
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
    answers: { 200: MyCardView },
  }),
  updateMyCard: operation({
    method: 'patch',
    path: '/api/me/card',
    summary: 'Change the fields of one’s own card that the template leaves open, or hide its photo',
    who: 'member',
    body: UpdateMyCard,
    answers: { 200: MyCardView },
  }),
  previewMyCard: operation({
    method: 'post',
    path: '/api/me/card/preview',
    summary: 'One’s own card as visitors would see it with these fields; nothing is written',
    who: 'member',
    body: PreviewMyCard,
    answers: { 200: CardPreview },
  }),
  pauseMyCard: operation({
    method: 'post',
    path: '/api/me/card/pause',
    summary: 'Take one’s own card off the web',
    who: 'member',
    answers: { 200: MyCardView },
  }),
  resumeMyCard: operation({
    method: 'post',
    path: '/api/me/card/resume',
    summary: 'Put one’s own card back, where it was oneself who took it off the web',
    who: 'member',
    answers: { 200: MyCardView },
  }),
  getMyData: operation({
    method: 'get',
    path: '/api/me/data',
    summary: 'Everything that is kept about oneself',
    who: 'member',
    answers: { 200: MyDataView },
  }),
  linkMyData: operation({
    method: 'post',
    path: '/api/me/data/link',
    summary: 'An address that downloads the same as a file, for five minutes',
    who: 'member',
    answers: { 201: DownloadLink },
  }),
  download: operation({
    method: 'get',
    path: '/api/downloads/:link',
    summary: 'The file of a download link: 404 for one that was altered, 410 after its time',
    who: 'anybody',
    params: z.strictObject({ link: z.string().max(8_000) }),
    answers: { 200: null },
  }),
} as const;
