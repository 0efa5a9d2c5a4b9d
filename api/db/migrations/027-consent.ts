/** Two more ways to connect: consent to Carte's own application, and a certificate that Carte makes. */
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

    -- A key pair that waits for its certificate to be uploaded in Entra.
    create table made_certificate (
      tenant_id       uuid        not null,
      id              uuid        not null, -- UUIDv7
      made_by_id      uuid        not null, -- object id of the member
      certificate_pem text        not null, -- public
      private_key     text        not null, -- sealed PEM; bound to tenant, id and field
      made_at         timestamptz not null,
      primary key (tenant_id, id)
    );
    create index made_certificate_of_member on made_certificate (tenant_id, made_by_id, made_at desc);
    create index made_certificate_due on made_certificate (made_at);
  ${['consent_request', 'made_certificate']
    .map(
      (table) => /* sql */ `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own on ${table} to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    create policy due on ${table} for select to carte_worker using (true);
    grant select, insert, update, delete on ${table} to carte_app;`,
    )
    .join('\n')}
    grant select (tenant_id, asked_at) on consent_request to carte_worker;
    grant select (tenant_id, made_at) on made_certificate to carte_worker;
  `,
};
