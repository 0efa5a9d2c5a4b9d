/** What is known of pushes that Apple refuses, and accounts that are given up with their passes. */
export const walletStanding = {
  name: '030-wallet-standing',
  sql: /* sql */ `
    -- In Apple's word why the certificate was not believed; null while nobody knows of anything.
    alter table wallet_push add column refused text;

    -- From wallet_tag, where the pass may have changed between a device's fetching it and its registering; else 0.
    alter table wallet_registration add column tag bigint not null default 0;

    -- Since when nothing new is given out while the passes that are out are ended; then the account goes.
    alter table wallet_account add column closing_at timestamptz;
    grant select (closing_at) on wallet_account to carte_visitor;
    grant select (closing_at) on wallet_account to carte_worker;

    -- What a process keeps open is known by its version, which therefore never comes twice, whatever is removed meanwhile.
    create sequence wallet_credential_version as integer start 1000000;
    grant usage on sequence wallet_credential_version to carte_app;

    -- A device asks before it is known whose passes it holds, and up to which tag all are told.
    grant select on sequence wallet_tag to carte_visitor;
  `,
};
