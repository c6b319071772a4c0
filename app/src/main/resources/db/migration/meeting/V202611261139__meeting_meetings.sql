create schema if not exists meeting;
comment on schema meeting is '会议、议定事项、重大事项与配套政策';

create table meeting.meeting (
    id        bigint generated always as identity primary key,
    kind      text not null check (kind in ('JOINT', 'SCHEDULING')),
    host      text not null,
    ordinal   int  not null,
    title     text not null,
    month     date not null check (extract(day from month) = 1),
    held_on   date not null,
    place     text not null default '',
    state     text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    called_at timestamptz not null,
    called_by text not null
);
create index meeting_by_day on meeting.meeting (held_on desc, id desc);
comment on table meeting.meeting is '会议：联席会议、月调度会';
comment on column meeting.meeting.host is '召集单位：工作专班或专项工作组';
comment on column meeting.meeting.ordinal is '召集单位当年同类会议的次序';
comment on column meeting.meeting.month is '会议研判的月份';

create table meeting.participant (
    meeting      bigint not null references meeting.meeting,
    organisation text   not null,
    primary key (meeting, organisation)
);
create index participant_by_organisation on meeting.participant (organisation, meeting);
comment on table meeting.participant is '参会单位，召集单位总在其中';

create table meeting.minutes (
    meeting   bigint primary key references meeting.meeting,
    text      text not null,
    version   int  not null,
    edited_at timestamptz not null,
    edited_by text not null
);
comment on table meeting.minutes is '会议纪要';

create table meeting.matter (
    id          bigint generated always as identity primary key,
    title       text not null,
    description text not null,
    area        text,
    circle      text,
    reported_by text not null,
    reported_at timestamptz not null,
    assigned_to text,
    due_on      date,
    state       text not null default 'REPORTED'
                check (state in ('REPORTED', 'ASSIGNED', 'ESCALATED', 'ANSWERED', 'CLOSED')),
    changed_at  timestamptz not null,
    check ((assigned_to is null) = (due_on is null)),
    check (state not in ('ASSIGNED', 'ESCALATED', 'ANSWERED') or assigned_to is not null)
);
create index matter_by_state on meeting.matter (state, due_on);
comment on table meeting.matter is '重大事项';
comment on column meeting.matter.circle is '该领域的专项工作组';

create table meeting.matter_step (
    id           bigint generated always as identity primary key,
    matter       bigint not null references meeting.matter,
    step         text   not null
                 check (step in ('REPORTED', 'ASSIGNED', 'ESCALATED', 'ANSWERED', 'CLOSED')),
    at           timestamptz not null,
    account      text not null,
    organisation text not null,
    text         text not null,
    assigned_to  text,
    due_on       date
);
create index matter_step_by_matter on meeting.matter_step (matter, id);
comment on table meeting.matter_step is '重大事项办理记录，永久保存，不改不删';

create table meeting.agenda_item (
    id       bigint generated always as identity primary key,
    meeting  bigint not null references meeting.meeting,
    position int    not null,
    source   text   not null check (source in ('MATTER', 'MEASURE', 'OTHER')),
    matter   bigint references meeting.matter,
    measure  text,
    status   text,
    title    text   not null,
    note     text   not null default '',
    unique (meeting, matter),
    unique (meeting, measure),
    check ((source = 'MATTER') = (matter is not null)),
    check ((source = 'MEASURE') = (measure is not null))
);
create index agenda_item_by_meeting on meeting.agenda_item (meeting, position);
comment on table meeting.agenda_item is '议题：未结重大事项、滞后和预警措施、其他';

create table meeting.decision (
    id       bigint generated always as identity primary key,
    meeting  bigint not null references meeting.meeting,
    number   int    not null,
    text     text   not null,
    taken_at timestamptz not null,
    unique (meeting, number)
);
comment on table meeting.decision is '议定事项';

create table meeting.action (
    id       bigint generated always as identity primary key,
    decision bigint not null references meeting.decision,
    meeting  bigint not null references meeting.meeting,
    task     text   not null,
    owner    text   not null,
    due_on   date   not null,
    state    text   not null default 'OPEN' check (state in ('OPEN', 'DONE')),
    proof    text   not null default '',
    done_on  date,
    check ((state = 'DONE') = (done_on is not null))
);
create index action_of_owner on meeting.action (owner, state, due_on);
create index action_of_meeting on meeting.action (meeting);
comment on table meeting.action is '任务：议定事项分解到单位和时限';
comment on column meeting.action.proof is '完成情况和依据';

create table meeting.action_step (
    id      bigint generated always as identity primary key,
    action  bigint not null references meeting.action,
    step    text   not null check (step in ('DONE', 'REOPENED')),
    at      timestamptz not null,
    account text not null,
    text    text not null
);
create index action_step_by_action on meeting.action_step (action, id);
comment on table meeting.action_step is '任务办理记录，永久保存，不改不删';

create table meeting.filing (
    id           bigint generated always as identity primary key,
    organisation text   not null,
    title        text   not null,
    number       text   not null,
    issued_on    date   not null,
    text         text   not null default '',
    file_name    text,
    media_type   text,
    bytes        bigint,
    sha256       text,
    filed_at     timestamptz not null,
    filed_by     text   not null,
    withdrawn_at timestamptz,
    withdrawal   text   not null default '',
    check ((file_name is null) = (sha256 is null)),
    check (text <> '' or file_name is not null)
);
create index filing_by_organisation on meeting.filing (organisation, filed_at);
create unique index filing_once on meeting.filing (organisation, number) where withdrawn_at is null;
comment on table meeting.filing is '县区配套政策备案';
comment on column meeting.filing.number is '发文字号';

-- Who may do what.
create function meeting.keeps() returns boolean
    language sql stable
    return scope.role() in ('OFFICE', 'SYSTEM');

create function meeting.is_own(organisation text) returns boolean
    language sql stable
    return scope.organisation() <> '' and organisation = scope.organisation()
        and scope.role() not in ('ADMINISTRATOR', 'AUDITOR');

-- Reads as one of the units, not as the administrator who belongs to one.
create function meeting.reads_as(organisation text) returns boolean
    language sql stable
    return scope.organisation() <> '' and organisation = scope.organisation()
        and scope.role() <> 'ADMINISTRATOR';

-- The office calls every meeting and handles every matter, a working group those of its own.
create function meeting.leads(circle text) returns boolean
    language sql stable
    return meeting.keeps() or (scope.role() = 'GROUP' and meeting.is_own(circle));

create function meeting.attends(meeting bigint) returns boolean
    language sql stable
    return exists (select from meeting.participant p
                    where p.meeting = attends.meeting and meeting.reads_as(p.organisation));

create function meeting.runs(meeting bigint) returns boolean
    language sql stable
    return exists (select from meeting.meeting m
                    where m.id = runs.meeting and m.state = 'PLANNED' and meeting.leads(m.host));

create function meeting.follows(meeting bigint) returns boolean
    language sql stable
    return exists (select from meeting.meeting m
                    where m.id = follows.meeting and meeting.leads(m.host));

alter table meeting.participant enable row level security;
alter table meeting.participant force row level security;
create policy units_read on meeting.participant for select
    using (scope.role() not in ('', 'ADMINISTRATOR', 'ENTERPRISE'));
create policy host_invites on meeting.participant for insert with check (meeting.runs(meeting));
create policy host_uninvites on meeting.participant for delete using (meeting.runs(meeting));

alter table meeting.meeting enable row level security;
alter table meeting.meeting force row level security;
create policy concerned_read on meeting.meeting for select
    using (scope.sees_all() or meeting.reads_as(host) or meeting.attends(id)
           or exists (select from meeting.action a
                       where a.meeting = meeting.id and meeting.reads_as(a.owner)));
create policy host_calls on meeting.meeting for insert with check (meeting.leads(host));
create policy host_changes on meeting.meeting for update
    using (meeting.leads(host)) with check (meeting.leads(host));

alter table meeting.minutes enable row level security;
alter table meeting.minutes force row level security;
create policy attending_read on meeting.minutes for select
    using (scope.sees_all() or meeting.attends(meeting));
create policy host_writes on meeting.minutes for insert with check (meeting.runs(meeting));
create policy host_changes on meeting.minutes for update
    using (meeting.runs(meeting)) with check (meeting.runs(meeting));

alter table meeting.agenda_item enable row level security;
alter table meeting.agenda_item force row level security;
create policy attending_read on meeting.agenda_item for select
    using (scope.sees_all() or meeting.attends(meeting));
create policy host_writes on meeting.agenda_item for insert with check (meeting.runs(meeting));
create policy host_changes on meeting.agenda_item for update
    using (meeting.runs(meeting)) with check (meeting.runs(meeting));
create policy host_removes on meeting.agenda_item for delete using (meeting.runs(meeting));

alter table meeting.decision enable row level security;
alter table meeting.decision force row level security;
create policy concerned_read on meeting.decision for select
    using (scope.sees_all() or meeting.attends(meeting)
           or exists (select from meeting.action a
                       where a.decision = decision.id and meeting.reads_as(a.owner)));
create policy host_adds on meeting.decision for insert with check (meeting.runs(meeting));

alter table meeting.action enable row level security;
alter table meeting.action force row level security;
create policy concerned_read on meeting.action for select
    using (scope.sees_all() or meeting.reads_as(owner) or meeting.attends(meeting));
create policy host_adds on meeting.action for insert with check (meeting.runs(meeting));
create policy owner_or_host_turn on meeting.action for update
    using (meeting.is_own(owner) or meeting.follows(meeting))
    with check (meeting.is_own(owner) or meeting.follows(meeting));

alter table meeting.action_step enable row level security;
alter table meeting.action_step force row level security;
create policy as_the_action on meeting.action_step for select
    using (exists (select from meeting.action a where a.id = action_step.action));
create policy owner_or_host_add on meeting.action_step for insert
    with check (exists (select from meeting.action a
                         where a.id = action_step.action
                           and (meeting.is_own(a.owner) or meeting.follows(a.meeting))));

alter table meeting.matter enable row level security;
alter table meeting.matter force row level security;
create policy concerned_read on meeting.matter for select
    using (scope.sees_all() or meeting.reads_as(reported_by) or meeting.reads_as(assigned_to)
           or meeting.reads_as(circle));
create policy units_report on meeting.matter for insert
    with check (meeting.is_own(reported_by)
                and scope.role() not in ('ENTERPRISE', 'ADMINISTRATOR', 'AUDITOR'));
create policy concerned_turn on meeting.matter for update
    using (meeting.leads(circle) or meeting.is_own(assigned_to))
    with check (meeting.leads(circle) or meeting.is_own(assigned_to));

alter table meeting.matter_step enable row level security;
alter table meeting.matter_step force row level security;
create policy as_the_matter on meeting.matter_step for select
    using (exists (select from meeting.matter m where m.id = matter_step.matter));
create policy concerned_add on meeting.matter_step for insert
    with check (exists (select from meeting.matter m
                         where m.id = matter_step.matter
                           and (meeting.leads(m.circle) or meeting.is_own(m.assigned_to)
                                or (matter_step.step = 'REPORTED' and meeting.is_own(m.reported_by)))));

alter table meeting.filing enable row level security;
alter table meeting.filing force row level security;
create policy concerned_read on meeting.filing for select
    using (scope.sees_all() or scope.role() = 'GROUP' or meeting.reads_as(organisation));
create policy county_files on meeting.filing for insert
    with check (scope.role() = 'COUNTY' and meeting.is_own(organisation));
create policy county_withdraws on meeting.filing for update
    using (scope.role() = 'COUNTY' and meeting.is_own(organisation))
    with check (scope.role() = 'COUNTY' and meeting.is_own(organisation));

create view fact.action as
select a.id,
       m.month,
       m.title as meeting,
       d.text as decision,
       a.owner,
       a.due_on,
       a.state,
       a.done_on
  from meeting.action a
  join meeting.decision d on d.id = a.decision
  join meeting.meeting m on m.id = a.meeting;
comment on view fact.action is '会议议定任务及其落实情况';

create view fact.major_matter as
select id, title, area, reported_by, assigned_to, due_on, state
  from meeting.matter;
comment on view fact.major_matter is '重大事项';
