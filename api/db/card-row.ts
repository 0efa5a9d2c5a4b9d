import type { CardFields, FieldName } from '../domain/card-fields.ts';
import type { Card, DirectoryMarks, EditMark, PhotoSource } from '../domain/card.ts';
import type { Handover } from '../domain/handover.ts';
import type { PhoneAnswers } from '../domain/phone.ts';
import type { RunProblem } from '../domain/run.ts';
import { JOIN_LAST_PROBLEM } from './card-history.ts';
import { handoverOf } from './handovers.ts';

export type CardRow = {
  tenant_id: Card['tenantId'];
  id: string;
  slug: string;
  status: Card['status'];
  paused_by: Card['pausedBy'];
  left_at: Date | null;
  handover: Handover | null;
  connection_id: string | null;
  directory_tenant_id: string | null;
  directory_id: string | null;
  folder_id: string | null;
  template_id: string | null;
  template: Card['template'];
  directory: CardFields;
  edits: CardFields;
  edit_marks: Partial<Record<FieldName, EditMark>>;
  directory_marks: DirectoryMarks;
  phone_answers: PhoneAnswers;
  rule_id: string | null;
  sort_name: string;
  photo_version: string | null;
  photo_width: number | null;
  photo_height: number | null;
  photo_source: PhotoSource | null;
  photo_hidden: boolean;
  created_by_id: string;
  created_by_name: string;
  created_at: Date;
  updated_at: Date;
  synced_at: Date | null;
  connection_name: string | null;
  next_sync_at: Date | null;
  connection_problem: RunProblem | null;
  last_problem: RunProblem | null;
  last_problem_run_id: string | null;
  last_problem_at: Date | null;
};

/** A card is as fresh as its own last change or its directory's last complete run, whichever is later. */
export const SELECT_CARD = /* sql */ `
  select card.tenant_id, card.id, slug, card.status, paused_by, left_at, card.connection_id, card.directory_tenant_id,
         directory_id, folder_id, template_id, directory, edits, edit_marks, directory_marks, phone_answers, rule_id, sort_name,
         photo.version as photo_version, photo.width as photo_width, photo.height as photo_height,
         photo.source as photo_source, photo_hidden,
         created_by_id, created_by_name, card.created_at, card.updated_at,
         greatest(card.synced_at, connection.synced_at) as synced_at,
         ${handoverOf('handover_card_id', 'handover_url')} as handover,
         (select jsonb_build_object('id', template.id, 'name', template.name, 'fields', template.fields)
          from template where template.tenant_id = card.tenant_id
            and template.id = effective_template(card.tenant_id, card.template_id, card.folder_id)) as template,
         connection.name as connection_name, connection.next_sync_at, connection.problem as connection_problem,
         last.problem as last_problem, last.run_id as last_problem_run_id, last.at as last_problem_at
  from card
  left join handle on handle.tenant_id = card.tenant_id and handle.handle = card.slug
  left join connection on connection.tenant_id = card.tenant_id and connection.id = card.connection_id
  left join photo on photo.tenant_id = card.tenant_id and photo.card_id = card.id
  ${JOIN_LAST_PROBLEM}`;

export function toCard(row: CardRow): Card {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    slug: row.slug,
    status: row.status,
    pausedBy: row.paused_by,
    leftAt: row.left_at,
    handover: row.handover,
    connectionId: row.connection_id,
    directoryTenantId: row.directory_tenant_id,
    directoryId: row.directory_id,
    folderId: row.folder_id,
    templateId: row.template_id,
    template: row.template,
    directory: row.directory,
    edits: row.edits,
    editMarks: row.edit_marks,
    directoryMarks: row.directory_marks,
    phoneAnswers: row.phone_answers,
    ruleId: row.rule_id,
    photo: toPhoto(row),
    photoHidden: row.photo_hidden,
    createdById: row.created_by_id,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    syncedAt: row.synced_at,
    inStep: toInStep(row),
  };
}

function toInStep(row: CardRow): Card['inStep'] {
  if (row.connection_name === null) return null;
  const { last_problem: last, last_problem_run_id: runId, last_problem_at: at } = row;
  const own = last && { ...last, runId, at };
  const ofConnection = row.connection_problem && {
    code: row.connection_problem.code,
    detail: row.connection_problem.detail,
    runId: null,
    at: null,
  };
  return {
    connectionName: row.connection_name,
    nextSyncAt: row.next_sync_at,
    problem: own ?? ofConnection,
  };
}

function toPhoto(row: CardRow): Card['photo'] {
  const { photo_version: version, photo_width: width, photo_height: height } = row;
  const { photo_source: source } = row;
  if (version === null || width === null || height === null || source === null) return null;
  return { version, width, height, source };
}
