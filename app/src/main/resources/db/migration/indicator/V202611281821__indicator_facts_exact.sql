-- The places of indicator.figure.value end at 20 (Figure.fit), so that nothing is rounded here: the lake
-- takes a number that says its places, and up to 18 of one that does not.
drop view fact.indicator;
create view fact.indicator as
    select code, month, by_kind, by_id, value::numeric(38, 20) as value, reason, counted, known_from,
           known_until
      from indicator.figure;
comment on view fact.indicator is '指标值，含历次';
