-- Rows of a list go through a temporary table; the product's database lets nobody make one unless told.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${app}');
exception
    when insufficient_privilege then
        null; -- a database of others: the start has seen to it that the role may
end $$;
