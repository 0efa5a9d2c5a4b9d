/** Who works on a run, so that a killed process's runs are free at once and not when its lease is over. */
export const leaseOwners = {
  name: '015-lease-owners',
  sql: /* sql */ `
    alter table run add column lease_owner integer; -- the presence of its worker; null: only the lease tells
    grant select (lease_owner) on run to carte_worker;`,
};
