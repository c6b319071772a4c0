create schema engagement;
comment on schema engagement is '银企对接';

create table engagement.event (
    id      bigint generated always as identity primary key,
    host    text not null,
    title   text not null,
    roster  text not null default '',
    held_on date not null,
    place   text not null,
    note    text not null default '',
    state   text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    called_at timestamptz not null,
    called_by text not null
);
create index event_by_day on engagement.event (held_on desc, id desc);
comment on table engagement.event is '银企对接活动';
comment on column engagement.event.roster is '邀请名单上的企业；空为不限名单';

create table engagement.invitation (
    id           bigint generated always as identity primary key,
    event        bigint not null references engagement.event,
    organisation text   not null default '',
    operator     bigint,
    name         text   not null,
    invited_at   timestamptz not null,
    answer       text   not null default '' check (answer in ('', 'COMES', 'DECLINES')),
    answered_at  timestamptz,
    attended     boolean,
    check ((organisation = '') <> (operator is null)),
    unique (event, organisation, operator)
);
create unique index invitation_of_unit on engagement.invitation (event, organisation) where organisation <> '';
create unique index invitation_of_operator on engagement.invitation (event, operator) where operator is not null;
create index invitation_by_organisation on engagement.invitation (organisation, event) where organisation <> '';
create index invitation_by_operator on engagement.invitation (operator) where operator is not null;
comment on table engagement.invitation is '邀请、回复与到会';

do $$
declare
    it text;
begin
    foreach it in array array['event', 'invitation'] loop
        execute format('alter table engagement.%I enable row level security', it);
        execute format('alter table engagement.%I force row level security', it);
        execute format('create policy product on engagement.%I using ((select scope.role()) = ''SYSTEM'')'
            || ' with check ((select scope.role()) = ''SYSTEM'')', it);
    end loop;
end $$;
create policy invited_read on engagement.invitation for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP', 'COUNTY')
    or (organisation = (select scope.organisation()) and (select scope.role()) in ('BANK', 'INSURER', 'ENTERPRISE'))
    or (operator in (select enterprise.of_caller())));
create policy concerned_read on engagement.event for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP', 'COUNTY')
    or id in (select i.event from engagement.invitation i));
