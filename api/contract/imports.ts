import { z } from 'zod';
import { PageQuery, page } from './paging.ts';

/** At most this many people can be named one by one; more is “all except”. */
const MAX_NAMED = 50_000;

const ids = z.array(z.guid()).max(MAX_NAMED);

const People = z.union([
  z.strictObject({
    all: z.literal(true),
    except: ids.default([]),
    /** People to take although the filter leaves them out, such as one guest. */
    also: ids.default([]),
  }),
  z.strictObject({ only: ids.min(1) }),
]);

const PeopleFilter = z.strictObject({
  groupIds: z.array(z.guid()).max(50).optional(),
  departments: z.array(z.string().trim().min(1).max(200)).max(200).optional(),
  licensedOnly: z.boolean().optional(),
  includeGuests: z.boolean().optional(),
  includeDisabled: z.boolean().optional(),
});

export const CreateImport = z
  .strictObject({
    connectionId: z.guid(),
    people: People,
    filter: PeopleFilter.optional(),
    folderId: z.guid().nullable().default(null),
    templateId: z.guid().nullable().default(null),
    syncDaily: z.boolean().optional(),
  })
  .meta({ id: 'CreateImport' });
export type CreateImport = z.infer<typeof CreateImport>;

/** `?preview=true`: only say what would happen. */
export const PreviewQuery = z.strictObject({ preview: z.enum(['true', 'false']).optional() });

export const RunAccepted = z.object({ id: z.string() }).meta({ id: 'RunAccepted' });
export type RunAccepted = z.infer<typeof RunAccepted>;

export const FieldChange = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() });

/** What an import would do. Nothing is written to make it. */
export const ImportPreview = z
  .object({
    create: z.number().int(),
    update: z.number().int(),
    unchanged: z.number().int(),
    skip: z.number().int(),
    pause: z.number().int(),
    /** What a run of exactly this plan will have as its `planHash`. */
    planHash: z.string(),
    sample: z.array(
      z.object({
        directoryId: z.string(),
        displayName: z.string(),
        action: z.enum(['create', 'update', 'pause', 'skip', 'unchanged']),
        changes: z.array(FieldChange),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const RunStatus = z.enum([
  'queued',
  'running',
  'waiting',
  'held',
  'done',
  'failed',
  'cancelled',
]);
export type RunStatus = z.infer<typeof RunStatus>;

/** A guard that a plan trips: it would touch `count` cards and may touch `allowed`. */
const GuardTrip = z.object({
  kind: z.enum(['create', 'change', 'remove']),
  within: z.enum(['run', 'week', 'undo']),
  count: z.number().int(),
  allowed: z.number().int(),
});

/** With `planHash`, the approval is refused unless the plan is still that one. */
export const ApproveRun = z
  .strictObject({ planHash: z.string().max(128).optional() })
  .optional()
  .meta({ id: 'ApproveRun' });
export type ApproveRun = z.infer<typeof ApproveRun>;

/** One run of the engine. Each person read ends in exactly one of the six counts. */
export const RunView = z
  .object({
    id: z.string(),
    kind: z.enum(['import', 'sync', 'undo']),
    connectionId: z.string().nullable(),
    status: RunStatus,
    /** People to go through; an estimate until everybody has been read. */
    total: z.number().int(),
    seen: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int(),
    paused: z.number().int(),
    failed: z.number().int(),
    createdByName: z.string(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    /** While `waiting`: when it goes on by itself. */
    resumeAt: z.iso.datetime().nullable(),
    /** SHA-256 of what the plan changes that a visitor sees; of a held run: of what it holds. */
    planHash: z.string().nullable(),
    /** While `held`: which guards tripped, and until when the plan can be approved. */
    held: z
      .object({
        at: z.iso.datetime(),
        approveUntil: z.iso.datetime(),
        guards: z.array(GuardTrip),
      })
      .nullable(),
    /** Ended so long ago that whom it went through is not kept any more. */
    isLogDropped: z.boolean(),
    /** Who said yes to what it held. */
    approvedByName: z.string().nullable(),
    /** Why it waits, was held or failed. */
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    problems: z.array(
      z.object({
        directoryId: z.string(),
        displayName: z.string(),
        code: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'Run' });
export type RunView = z.infer<typeof RunView>;

export const RunsQuery = PageQuery.extend({
  /** Of this connection alone. */
  connectionId: z.guid().optional(),
});

export const RunItemsQuery = PageQuery.extend({
  /** Only what waits for an approval. */
  held: z.enum(['true', 'false']).optional(),
  action: z.enum(['create', 'update', 'resume', 'pause', 'delete', 'skip']).optional(),
});

/** What a run did, or would do, about one person. */
const RunItemView = z
  .object({
    directoryId: z.string(),
    displayName: z.string(),
    cardId: z.string().nullable(),
    action: z.enum([
      'create',
      'update',
      'resume',
      'refresh',
      'pause',
      'delete',
      'unchanged',
      'skip',
    ]),
    /** Waits for an approval. */
    held: z.boolean(),
    /** Is done. */
    applied: z.boolean(),
    changes: z.array(FieldChange),
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'RunItem' });
export type RunItemView = z.infer<typeof RunItemView>;

export const RunItemsPage = page(RunItemView);
export type RunItemsPage = z.infer<typeof RunItemsPage>;

/** An attempt at a request to Microsoft Graph, as Microsoft’s support asks for it. */
export const RunExchangeView = z
  .object({
    /** Its place among the run’s. */
    number: z.number().int(),
    at: z.iso.datetime(),
    method: z.string(),
    /** Without ids, values and places in lists, such as `/v1.0/users/delta?$skiptoken`. */
    path: z.string(),
    /** Null where no answer came. */
    status: z.number().int().nullable(),
    /** By which Microsoft finds it; null where no answer came, or one without it. */
    requestId: z.string().nullable(),
    clientRequestId: z.string(),
    durationMs: z.number().int(),
    /** Graph asked to wait. */
    throttled: z.boolean(),
  })
  .meta({ id: 'RunExchange' });
export type RunExchangeView = z.infer<typeof RunExchangeView>;

/** Latest first. */
export const RunExchangesPage = page(RunExchangeView).extend({
  /** How many the run made, whether they are kept or not. */
  total: z.number().int(),
  /** How many of the earliest are not kept. */
  leftOut: z.number().int(),
});
export type RunExchangesPage = z.infer<typeof RunExchangesPage>;
