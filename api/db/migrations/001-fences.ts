/**
 * The three roles every query runs as. Nobody signs in as them: each transaction takes one on
 * (`set local role`), and the login that does so has no rights of its own. They own nothing, so
 * row-level security binds them. Roles belong to the whole server; another Carte may have made them.
 */
export const fences = {
  name: '001-fences',
  sql: /* sql */ `
    do $$
    declare
      role_name text;
    begin
      -- carte_app: one organization's requests and runs. carte_visitor: published cards alone.
      -- carte_worker: which run is due, and nothing else.
      foreach role_name in array array['carte_app', 'carte_visitor', 'carte_worker'] loop
        begin
          execute format('create role %I nologin noinherit', role_name);
        exception when duplicate_object or unique_violation then null;
        end;
      end loop;
    end $$;

    grant usage on schema public to carte_app, carte_visitor, carte_worker;

    -- The organization of this transaction; null, and so no row at all, where none was set.
    create function current_tenant() returns uuid
      language sql stable parallel safe
      return nullif(current_setting('app.tenant', true), '')::uuid;
  `,
};
