-- Of a comparison with a value it cannot know the planner expects half a row in a hundred to pass, of a yes or no
-- half of all rows. What the product does for itself sees every row, so its policies ask for a yes or no: with the
-- comparison long lists were joined row by row. Of several policies the last by name is asked first, so theirs is
-- called so that no other has to be asked.
create function scope.is_product() returns boolean stable language sql
    as $$ select scope.role() = 'SYSTEM' $$;

do $$
declare
    it record;
begin
    for it in select schemaname, tablename from pg_policies
               where policyname = 'product' and qual like '%''SYSTEM''%' loop
        execute format('alter policy product on %I.%I using ((select scope.is_product()))'
            || ' with check ((select scope.is_product()))', it.schemaname, it.tablename);
        execute format('alter policy product on %I.%I rename to work_of_the_product', it.schemaname, it.tablename);
    end loop;
end $$;
