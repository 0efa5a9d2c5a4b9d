/** Certificates that Carte makes for an application, until they are used. */
export const madeCertificates = {
  name: '029-made-certificates',
  sql: /* sql */ `
    create table made_certificate (
      tenant_id   uuid        not null,
      id          uuid        not null,
      thumbprint  text        not null, -- SHA-1, hexadecimal, as Entra lists it
      certificate text        not null, -- PEM; public
      private_key text        not null, -- sealed; never leaves the server
      expires_at  timestamptz not null,
      made_by_id  uuid        not null, -- object id of the member
      made_at     timestamptz not null,
      primary key (tenant_id, id)
    );
    create index made_certificate_due on made_certificate (made_at);
    alter table made_certificate enable row level security;
    alter table made_certificate force row level security;
    create policy own on made_certificate to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    create policy due on made_certificate for select to carte_worker using (true);
    grant select, insert, update, delete on made_certificate to carte_app;
    grant select (tenant_id, made_at) on made_certificate to carte_worker;
  `,
};
