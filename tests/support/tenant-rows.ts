import { randomBytes, randomUUID } from 'node:crypto';
import { createSlug } from '../../api/domain/slug.ts';
import { querySuperuser } from './sql.ts';

/** Puts a row of an organization into every table; of cards two, a published and a paused one. */
export async function insertTenantRows(databaseUrl: string, tenantId: string): Promise<void> {
  const values = [
    tenantId,
    ...Array.from({ length: 5 }, () => randomUUID()),
    createSlug(randomBytes),
    createSlug(randomBytes),
  ];
  await querySuperuser(databaseUrl, INSERT_ROWS, values);
}

/** $1 organization, $2 connection, $3 folder, $4 template, $5 card, $6 run, $7 and $8 slugs. */
const INSERT_ROWS = /* sql */ `
  with
  new_connection as (
    insert into connection (tenant_id, id, name, directory_tenant_id, client_id, credential_kind, credential,
                            status, removal_limit, created_at, updated_at, next_sync_at)
    values ($1::uuid, $2::uuid, 'n', $1, $1, 'secret', 'sealed', 'connected', '{}', now(), now(), now())),
  new_folder as (insert into folder values ($1, $3::uuid, null, 'Folder', now())),
  new_template as (insert into template values ($1, $4::uuid, 'T', '{}', true, now(), now())),
  new_logo as (
    insert into template_picture values ($1, $4, 'logo', 'v', 1, 1, '\\x00', now())),
  new_card as (
    insert into card (tenant_id, id, slug, status, paused_by, left_at, connection_id, directory_tenant_id, directory_id,
                      folder_id, template_id, person, directory, sort_name, search_text,
                      created_by_id, created_by_name, created_at, updated_at)
    select $1, id, slug, status, case status when 'paused' then 'leaver' end, case status when 'paused' then now() end, $2, $1, id,
           $3, $4, '{"mail":"hidden"}', '{"displayName":"Shown"}', 's', 's', id, 'Creator', now(), now()
    from (values ($5::uuid, $7::text, 'active'), (gen_random_uuid(), $8::text, 'paused')) as two (id, slug, status)
    returning id, slug),
  new_handle as (insert into handle select slug, 'card', $1, id from new_card),
  new_handover as (insert into handover values ($1, $2, $5, null)),
  new_photo as (insert into photo select $1, id, 'v', 1, 1, '\\x00', 'directory', now() from new_card),
  new_task as (insert into photo_task (tenant_id, card_id, due_at) select $1, id, now() from new_card),
  new_event as (
    insert into card_event (tenant_id, card_id, at, action, source, by_id, by_name, changes)
    select $1, id, now(), 'change', 'admin', $1, 'n', '[]' from new_card),
  new_newcomer as (
    insert into newcomer (tenant_id, connection_id, directory_id, rule_id, display_name, status, found_at)
    values ($1, $2, $5, $3, 'n', 'proposed', now())),
  new_notice as (insert into connection_notice values ($1, $2, now(), 7, now())),
  new_subscription as (
    insert into subscription (tenant_id, connection_id, client_state, changes_due_at)
    values ($1, $2, 'sealed', now())),
  new_change as (insert into person_change values ($1, $2, $5)),
  new_request as (
    insert into change_request (tenant_id, id, card_id, kind, state, asked_by_id, asked_by_name, asked_at, answered_at)
    values ($1, $6, $5, 'change', 'declined', $1, 'n', now(), now())),
  new_consent as (
    insert into consent_request (tenant_id, id, asked_by_id, state, asked_at, expires_at)
    values ($1, $6, $1, 'open', now(), now())),
  new_certificate as (
    insert into made_certificate values ($1, $6, 'AB', 'pem', 'sealed', now(), $1, now())),
  new_administrator as (
    insert into administrator (tenant_id, member_id, name, by_role, seen_at) values ($1, $5, 'n', true, now())),
  new_lead as (insert into lead values ($1, $6, $5, 'sealed', now(), now())),
  new_account as (
    insert into wallet_account (tenant_id, maker, credential, facts, watch_at, created_at, updated_at)
    values ($1, 'apple', 'sealed', '{}', now(), now(), now())),
  new_pass as (
    insert into wallet_pass (tenant_id, id, maker, pass_type, serial, token, slug, state, tag, modified_at, created_at)
    values ($1, $6, 'apple', 'pass.t', $6::text, 'sealed', $7, 'voided', 1, now(), now())),
  new_serial as (insert into handle (handle, kind, tenant_id) values ($6::text, 'pass', $1)),
  new_registration as (insert into wallet_registration values ($1, $6, 'device', 'token', now())),
  new_wallet_task as (insert into wallet_task values ($1, $6, now())),
  new_push as (insert into wallet_push values ($1, 'device', 'pass.t', now())),
  new_count as (insert into card_count (tenant_id, card_id, day) values ($1, $5, now())),
  new_run as (
    insert into run (tenant_id, id, connection_id, status, request, checkpoint, created_by_id, created_by_name, created_at)
    values ($1, $6::uuid, $2, 'queued', '{}', '{}', $1, 'n', now())),
  new_exchange as (insert into run_exchange values ($1, $6, 1, now(), 'GET', '/v1.0/users', 200, 'r', $6, 1, false))
  insert into run_item (tenant_id, run_id, directory_id, display_name, action, changes)
  values ($1, $6, $5, 'n', 'pause', '[]')`;
