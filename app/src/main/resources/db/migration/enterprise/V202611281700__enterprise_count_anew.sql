-- Statistics are kept locked until the end of the transaction. Imports at the same time waited for each other's here,
-- one for the register's and one for the lists', and one of them was given up. Who finds them locked now goes on: the
-- other one is counting.
create or replace function enterprise.count_anew() returns void language plpgsql security definer
    set search_path = enterprise set default_statistics_target = 20 as $$
begin
    analyze (skip_locked) enterprise.sighting (batch, row, link, operator, key, credit_code, registration, normal);
    analyze (skip_locked) enterprise.operator (id, credit_code, registration, normal, stands, merged_into,
        withdrawn_at, county);
    analyze (skip_locked) enterprise.name (id, operator, normal);
    analyze (skip_locked) enterprise.statement (operator, source, batch);
end $$;
