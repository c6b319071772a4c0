-- Rows by the thousand are copied into a temporary table first, since what is copied passes by the policies. Where the
-- owner may not grant this, the operator of the database does; without it imports of lists fail.
do $$
begin
    if not has_database_privilege('${app}', current_database(), 'temporary') then
        execute format('grant temporary on database %I to %I', current_database(), '${app}');
    end if;
exception
    when insufficient_privilege then
        raise warning 'run `grant temporary on database % to %`', current_database(), '${app}';
end $$;
