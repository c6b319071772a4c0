-- Milestones are set by people who work for the lead, not by its administrator or auditor.
drop policy office_or_lead_writes on plan.milestone;
create policy office_or_lead_writes on plan.milestone
    using (scope.role() in ('SYSTEM', 'OFFICE') or exists (
        select from plan.duty d
         where d.measure = milestone.measure and scope.works_for(d.organisation)
           and d.part <> 'SUPPORTING'
           and d.version = (select max(v.number) from plan.version v)))
    with check (scope.role() in ('SYSTEM', 'OFFICE') or exists (
        select from plan.duty d
         where d.measure = milestone.measure and scope.works_for(d.organisation)
           and d.part <> 'SUPPORTING'
           and d.version = (select max(v.number) from plan.version v)));
