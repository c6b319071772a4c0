-- As enterprise.count_anew: nobody waits for somebody else's counting.
create or replace function roster.count_anew() returns void language plpgsql security definer
    set search_path = roster set default_statistics_target = 20 as $$
begin
    analyze (skip_locked) roster.staged (import, row, key, outcome, entry, operator);
    analyze (skip_locked) roster.entry (id, roster, key, operator);
    analyze (skip_locked) roster.claim (entry, roster, source, sender, import);
end $$;
