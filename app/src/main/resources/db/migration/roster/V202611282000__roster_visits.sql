alter table roster.roster add column visits text not null default 'NONE'
    check (visits in ('NONE', 'EVERY_BANK', 'ASSIGNED', 'COUNTY'));
comment on column roster.roster.visits is '走访责任：发布后由谁逐户走访';

create or replace view fact.roster_member as
select v.roster, v.number as version, v.published_on as from_day, v.before_day,
       m.entry, m.operator as enterprise, m.kind, m.name, m.county, m.tier,
       s.source, s.valid_from, s.valid_until, m.project
  from (select roster, published_on, max(number) as number,
               lead(published_on) over (partition by roster order by published_on) as before_day
          from roster.version
         group by roster, published_on) v
  join roster.member m on m.roster = v.roster and m.number = v.number
  join roster.member_source s on s.roster = m.roster and s.number = m.number and s.entry = m.entry;
