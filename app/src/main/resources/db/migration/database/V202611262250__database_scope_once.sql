-- Policies asked who calls for every row they looked at; as sub-queries they ask once a statement.
-- Policies to come are written so from the start: (select scope.role()).
do $$
declare
    it record;
    one_by_one text[] := array[
        ['scope\.sees\(([^()]+)\)', '(scope.sees_all() or \1 = scope.organisation())'],
        ['scope\.works_for\(([^()]+)\)', '(\1 = scope.organisation() and scope.organisation() <> '''''
            || ' and scope.role() not in (''ADMINISTRATOR'', ''AUDITOR''))'],
        ['scope\.(role|account|organisation|sees_all)\(\)', '(select scope.\1())']];
    pair text[];
    rows_used text;
    rows_left text;
begin
    for it in select * from pg_policies where qual || coalesce(with_check, '') like '%scope.%'
                                           or with_check like '%scope.%' loop
        rows_used := it.qual;
        rows_left := it.with_check;
        foreach pair slice 1 in array one_by_one loop
            rows_used := regexp_replace(rows_used, pair[1], pair[2], 'g');
            rows_left := regexp_replace(rows_left, pair[1], pair[2], 'g');
        end loop;
        execute format('alter policy %I on %I.%I', it.policyname, it.schemaname, it.tablename)
            || coalesce(' using (' || rows_used || ')', '')
            || coalesce(' with check (' || rows_left || ')', '');
    end loop;
end $$;
