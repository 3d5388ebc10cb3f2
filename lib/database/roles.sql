-- What the portal itself may do in its database: everything it needs, and of the audit nothing but adding to it and reading
-- it. It cannot choose the id of a row, so it adds none before a seal, and it makes no seal.
-- `node jobs.mjs migrate` runs this, as the owner of the tables, after every migration; a new table is covered at once.
-- It makes nothing: where no role `portal_app` exists it does nothing. docs/deploy.md says how to make one.
do $$
declare
  owned text;
begin
  if not exists (select from pg_roles where rolname = 'portal_app') then
    return;
  end if;
  grant usage on schema public to portal_app;
  -- One by one: a managed database may hold views of others here.
  for owned in
    select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname = 'public' and pg_has_role(tableowner, 'usage')
  loop
    execute format('revoke all on %s from portal_app, public', owned);
    execute format('grant select, insert, update, delete on %s to portal_app', owned);
  end loop;
  revoke all on audit_event, audit_seal from portal_app;
  grant select on audit_event, audit_seal to portal_app;
  select string_agg(quote_ident(attname), ', ') into owned from pg_attribute
  where attrelid = 'audit_event'::regclass and attnum > 0 and not attisdropped and attidentity = '';
  execute format('grant insert (%s) on audit_event to portal_app', owned);
end
$$;
