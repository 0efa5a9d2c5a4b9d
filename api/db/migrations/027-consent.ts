/** Connecting by consent to Carte's own application. */
export const consent = {
  name: '027-consent',
  sql: /* sql */ `
    -- Carte's own application can read every directory that consented to it, so an organization is given its own alone.
    alter table connection
      drop constraint connection_credential_kind_check,
      add constraint connection_credential_kind_check check (credential_kind in ('secret', 'certificate', 'consent')),
      add constraint connection_consent_is_own check (credential_kind <> 'consent' or directory_tenant_id = tenant_id);

    -- An administrator was sent to Microsoft, and what came back.
    create table consent_request (
      tenant_id   uuid        not null,
      id          uuid        not null, -- sealed into the state that Microsoft hands back
      asked_by_id uuid        not null, -- object id of the member
      state       text        not null check (state in ('open', 'granted', 'refused')),
      problem     jsonb,                -- { code, detail } of a refusal
      asked_at    timestamptz not null,
      expires_at  timestamptz not null, -- nobody comes back by it after this
      answered_at timestamptz,
      primary key (tenant_id, id),
      check ((state = 'open') = (answered_at is null))
    );
    create index consent_request_of_member on consent_request (tenant_id, asked_by_id, asked_at desc);
    create index consent_request_due on consent_request (asked_at);
    alter table consent_request enable row level security;
    alter table consent_request force row level security;
    create policy own on consent_request to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    create policy due on consent_request for select to carte_worker using (true);
    grant select, insert, update, delete on consent_request to carte_app;
    grant select (tenant_id, asked_at) on consent_request to carte_worker;
  `,
};
