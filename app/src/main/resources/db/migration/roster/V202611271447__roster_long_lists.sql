-- What is wrong in an import is asked for while it runs.
create index staged_with_problems on roster.staged (import, row) where problems <> '[]' or outcome = 'REVIEW';

create or replace function roster.count_anew() returns void language plpgsql security definer
    set search_path = roster set default_statistics_target = 20 as $$
begin
    analyze roster.staged (import, row, key, outcome, entry, operator);
    analyze roster.entry (id, roster, key, operator);
    analyze roster.claim (entry, roster, source, sender, import);
end $$;
