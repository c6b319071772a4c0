-- Figures of counties, and those made of items that everybody has, name more institutions than before: what was
-- counted so far is counted again.
select set_config('wupian.role', 'SYSTEM', true);
insert into indicator.stale (month, since)
select distinct month, now() from indicator.figure where known_until is null
    on conflict do nothing;
select set_config('wupian.role', '', true);
