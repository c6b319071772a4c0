create view fact.event_invitation as
select e.id as event, e.host, e.held_on, e.roster, i.organisation, i.operator as enterprise, i.answer, i.attended
  from engagement.event e
  join engagement.invitation i on i.event = e.id;
comment on view fact.event_invitation is '对接活动的邀请与到会';
