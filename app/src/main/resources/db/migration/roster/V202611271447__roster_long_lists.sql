-- What is wrong in an import is asked for while it runs.
create index staged_with_problems on roster.staged (import, row) where problems <> '[]' or outcome = 'REVIEW';
-- Which row of an import had a key first is known while it is read.
drop index roster.staged_by_key;

create or replace function roster.count_anew() returns void language plpgsql security definer
    set search_path = roster set default_statistics_target = 20 as $$
begin
    analyze roster.staged (import, row, key, outcome, entry, operator);
    analyze roster.entry (id, roster, key, operator);
    analyze roster.claim (entry, roster, source, sender, import);
end $$;

-- What long lists write comes from statements that join what it refers to; looking each row up once more took as long
-- as writing it.
alter table roster.staged drop constraint staged_import_fkey;
alter table roster.entry drop constraint entry_roster_fkey, drop constraint entry_created_by_fkey;
alter table roster.claim drop constraint claim_entry_fkey, drop constraint claim_roster_fkey,
    drop constraint claim_import_fkey;
alter table roster.claim_before drop constraint claim_before_import_fkey, drop constraint claim_before_entry_fkey;
alter table roster.member drop constraint member_entry_fkey, drop constraint member_roster_number_fkey;
alter table roster.member_source drop constraint member_source_roster_number_entry_fkey;
