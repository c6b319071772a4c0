-- A report says which measure it was owed for, in the words of the plan of that day.
create or replace view fact.progress as
select r.month,
       r.measure,
       r.area,
       r.organisation,
       r.kind,
       r.state,
       case when r.state in ('SUBMITTED', 'ACCEPTED') then r.status end as status,
       case when r.state in ('SUBMITTED', 'ACCEPTED') then r.done else '' end as done,
       case when r.state in ('SUBMITTED', 'ACCEPTED') then r.next else '' end as next,
       case when r.state in ('SUBMITTED', 'ACCEPTED') then r.difficulties else '' end as difficulties,
       m.due_on,
       r.submitted_at,
       r.accepted_at,
       coalesce((r.first_submitted_at at time zone 'Asia/Shanghai')::date,
                (now() at time zone 'Asia/Shanghai')::date) > m.due_on as late,
       r.ordinal,
       r.title,
       r.lead
  from supervision.report r
  join supervision.month m on m.month = r.month;

create or replace view fact.progress_at_close as
select month, month_revision, measure, area, organisation, kind, state, status, done, next,
       difficulties, submitted_at, accepted_at, late, ordinal, title, lead
  from supervision.frozen_report;
