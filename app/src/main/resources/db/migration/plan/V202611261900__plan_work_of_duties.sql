comment on column plan.duty.work is '所负责的分项，整项措施为空；part 指在该分项内的责任';

-- Who leads a part of a measure does not lead the measure.
drop policy office_or_lead_writes on plan.milestone;
create policy office_or_lead_writes on plan.milestone
    using (scope.role() in ('SYSTEM', 'OFFICE') or exists (
        select from plan.duty d
         where d.measure = milestone.measure and scope.works_for(d.organisation)
           and d.part <> 'SUPPORTING' and d.work = ''
           and d.version = (select max(v.number) from plan.version v)))
    with check (scope.role() in ('SYSTEM', 'OFFICE') or exists (
        select from plan.duty d
         where d.measure = milestone.measure and scope.works_for(d.organisation)
           and d.part <> 'SUPPORTING' and d.work = ''
           and d.version = (select max(v.number) from plan.version v)));

create or replace view fact.measure as
    select m.number, m.ordinal, m.area, m.title,
           (select d.organisation from plan.duty d
             where d.version = m.version and d.measure = m.number and d.part = 'LEAD'
               and d.work = ''
             order by d.position limit 1) as lead
      from plan.measure m
     where m.version = (select max(number) from plan.version);

-- One row for each unit of a measure, by its heaviest duty for the whole of it.
create or replace view fact.duty as
    select distinct on (measure, organisation)
           measure, organisation, case when work = '' then part else 'SUPPORTING' end as kind
      from plan.duty
     where version = (select max(number) from plan.version)
     order by measure, organisation, work <> '', position;
