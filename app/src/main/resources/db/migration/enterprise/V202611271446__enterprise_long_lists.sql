-- Codes of rows are looked up a part of the list at a time, also those of operators that were merged.
create index operator_of_credit_code on enterprise.operator (credit_code) where credit_code is not null;

-- A few thousand rows tell the planner enough, and only of columns that rows are found and joined by.
create or replace function enterprise.count_anew() returns void language plpgsql security definer
    set search_path = enterprise set default_statistics_target = 20 as $$
begin
    analyze enterprise.sighting (batch, row, link, operator, key, credit_code, registration, normal);
    analyze enterprise.operator (id, credit_code, registration, normal, merged_into, withdrawn_at, county);
    analyze enterprise.name (id, operator, normal);
    analyze enterprise.attribute (operator, attribute, source, batch);
end $$;
