-- What a transaction may see follows from three settings its begin makes.
create schema scope;
comment on schema scope is '数据范围';
create schema fact;
comment on schema fact is '事实视图';

create function scope.organisation() returns text stable language sql
    as $$ select coalesce(current_setting('wupian.organisation', true), '') $$;
create function scope.role() returns text stable language sql
    as $$ select coalesce(current_setting('wupian.role', true), '') $$;
create function scope.account() returns text stable language sql
    as $$ select coalesce(current_setting('wupian.account', true), '') $$;
create function scope.sees_all() returns boolean stable language sql
    as $$ select scope.role() in ('OFFICE', 'REGULATOR', 'AUDITOR', 'SYSTEM') $$;
create function scope.sees(organisation text) returns boolean stable language sql
    as $$ select scope.sees_all() or organisation = scope.organisation() $$;

alter default privileges grant usage on schemas to "${app}";
alter default privileges grant select, insert, update, delete on tables to "${app}";
alter default privileges grant usage, select on sequences to "${app}";
alter default privileges grant execute on functions to "${app}";
grant usage on schema scope, fact to "${app}";
grant execute on all functions in schema scope to "${app}";
