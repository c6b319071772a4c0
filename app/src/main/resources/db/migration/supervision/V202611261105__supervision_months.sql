create schema if not exists supervision;
comment on schema supervision is '月度督导';

create table supervision.month (
    month        date primary key check (extract(day from month) = 1),
    state        text        not null check (state in ('OPEN', 'CLOSED', 'REVISING')),
    revision     int         not null default 1,
    due_on       date        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    close_reason text        not null default ''
);
comment on table supervision.month is '月份';
comment on column supervision.month.revision is '修订次数，首次为 1；每次重开加 1';
comment on column supervision.month.due_on is '报送截止日（遇非工作日顺延）';
comment on column supervision.month.close_reason is '缺报时关账的理由';

create table supervision.month_step (
    id       bigint generated always as identity primary key,
    month    date        not null references supervision.month,
    revision int         not null,
    step     text        not null check (step in ('OPENED', 'CLOSED', 'REVISED')),
    at       timestamptz not null,
    account  text        not null,
    reason   text        not null default ''
);
create index month_step_by_month on supervision.month_step (month, id);
comment on table supervision.month_step is '月份办理记录';

create table supervision.report (
    id                 bigint generated always as identity primary key,
    month              date   not null references supervision.month,
    measure            text   not null,
    ordinal            int    not null,
    title              text   not null,
    area               text   not null,
    organisation       text   not null,
    kind               text   not null check (kind in ('PART', 'SUMMARY')),
    part               text   not null check (part in ('LEAD', 'CO_LEAD', 'SUPPORTING')),
    lead               text   not null,
    circle             text,
    state              text   not null default 'NOT_STARTED'
                       check (state in ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    status             text   check (status in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'DONE')),
    done               text   not null default '',
    next               text   not null default '',
    difficulties       text   not null default '',
    figures            jsonb  not null default '[]',
    version            int    not null default 0,
    editor             text   not null default '',
    edited_at          timestamptz,
    first_submitted_at timestamptz,
    submitted_at       timestamptz,
    returned_at        timestamptz,
    accepted_at        timestamptz,
    return_reason      text   not null default '',
    field_reasons      jsonb  not null default '{}',
    unique (month, measure, organisation, kind)
);
create index report_of_organisation on supervision.report (organisation, month);
create index report_by_circle on supervision.report (circle, month);
create index report_by_lead on supervision.report (lead, month);
create index report_of_measure on supervision.report (measure, month);
comment on table supervision.report is '进展报告：每月每项措施每个责任单位一份（分报），牵头单位另有综合一份';
comment on column supervision.report.lead is '该措施的牵头单位';
comment on column supervision.report.circle is '该领域的专项工作组';
comment on column supervision.report.version is '并发编辑的版本号';
comment on column supervision.report.editor is '最后保存的编辑窗口，同一窗口的连续保存不算冲突';
comment on column supervision.report.first_submitted_at is '首次提交时间，是否逾期以此为准';
comment on column supervision.report.field_reasons is '退回时逐项说明的理由';

create table supervision.report_revision (
    id             bigint generated always as identity primary key,
    report         bigint      not null references supervision.report,
    month_revision int         not null,
    step           text        not null check (step in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'UNLOCKED')),
    at             timestamptz not null,
    account        text        not null,
    status         text,
    done           text        not null,
    next           text        not null,
    difficulties   text        not null,
    figures        jsonb       not null,
    reason         text        not null default '',
    field_reasons  jsonb       not null default '{}'
);
create index report_revision_by_report on supervision.report_revision (report, id);
comment on table supervision.report_revision is '报告历次文本，永久保存，不改不删';

create table supervision.evidence (
    id          uuid        primary key,
    report      bigint      not null references supervision.report,
    name        text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    sha256      text        not null,
    uploaded_at timestamptz not null,
    account     text        not null,
    removed_at  timestamptz,
    unique (report, sha256, name)
);
comment on table supervision.evidence is '佐证材料（内容按 SHA-256 存放在 uploads）';

create table supervision.frozen_report (
    month          date not null,
    month_revision int  not null,
    report         bigint not null references supervision.report,
    measure        text not null,
    ordinal        int  not null,
    title          text not null,
    area           text not null,
    organisation   text not null,
    kind           text not null,
    part           text not null,
    lead           text not null,
    circle         text,
    state          text not null,
    status         text,
    done           text not null,
    next           text not null,
    difficulties   text not null,
    figures        jsonb not null,
    submitted_at   timestamptz,
    accepted_at    timestamptz,
    late           boolean not null,
    primary key (month, month_revision, report)
);
comment on table supervision.frozen_report is '关账时定格的报告，每次关账一套，不改不删';

create table supervision.circulation (
    id         bigint generated always as identity primary key,
    month      date        not null references supervision.month,
    circle     text        not null,
    note       text        not null,
    at         timestamptz not null,
    account    text        not null,
    recipients text[]      not null
);
create index circulation_by_month on supervision.circulation (month, circle, id);
comment on table supervision.circulation is '专项工作组内通报';

create table supervision.circulation_item (
    circulation  bigint not null references supervision.circulation,
    measure      text not null,
    ordinal      int  not null,
    title        text not null,
    organisation text not null,
    kind         text not null,
    state        text not null,
    status       text,
    done         text not null,
    next         text not null,
    difficulties text not null,
    primary key (circulation, measure, organisation, kind)
);
comment on table supervision.circulation_item is '通报时各报告的内容';

-- Whoever reports, leads the measure, or sits in the group that follows its area may read a report;
-- an administrator reads none.
create function supervision.reads(organisation text, lead text, circle text) returns boolean
    language sql stable
    return scope.sees_all()
        or (scope.role() <> 'ADMINISTRATOR' and scope.organisation() <> ''
            and scope.organisation() in (organisation, lead, coalesce(circle, '')));

create function supervision.keeps() returns boolean
    language sql stable
    return scope.role() in ('OFFICE', 'SYSTEM');

create function supervision.is_own(organisation text) returns boolean
    language sql stable
    return scope.organisation() <> '' and organisation = scope.organisation()
        and scope.role() not in ('ADMINISTRATOR', 'AUDITOR');

alter table supervision.month enable row level security;
alter table supervision.month force row level security;
create policy everybody_reads on supervision.month for select using (scope.role() <> '');
create policy office_opens on supervision.month for insert with check (supervision.keeps());
create policy office_turns on supervision.month for update
    using (supervision.keeps()) with check (supervision.keeps());

alter table supervision.month_step enable row level security;
alter table supervision.month_step force row level security;
create policy everybody_reads on supervision.month_step for select using (scope.role() <> '');
create policy office_adds on supervision.month_step for insert with check (supervision.keeps());

alter table supervision.report enable row level security;
alter table supervision.report force row level security;
create policy concerned_read on supervision.report for select
    using (supervision.reads(organisation, lead, circle));
create policy office_asks on supervision.report for insert with check (supervision.keeps());
create policy own_or_office_write on supervision.report for update
    using (supervision.keeps() or supervision.is_own(organisation))
    with check (supervision.keeps() or supervision.is_own(organisation));
create policy office_drops on supervision.report for delete
    using (supervision.keeps() and state = 'NOT_STARTED');

alter table supervision.report_revision enable row level security;
alter table supervision.report_revision force row level security;
create policy as_the_report on supervision.report_revision for select
    using (exists (select from supervision.report r where r.id = report_revision.report));
create policy own_or_office_add on supervision.report_revision for insert
    with check (exists (select from supervision.report r where r.id = report_revision.report
                            and (supervision.keeps() or supervision.is_own(r.organisation))));

alter table supervision.evidence enable row level security;
alter table supervision.evidence force row level security;
create policy as_the_report on supervision.evidence for select
    using (exists (select from supervision.report r where r.id = evidence.report));
create policy own_add on supervision.evidence for insert
    with check (exists (select from supervision.report r where r.id = evidence.report
                            and supervision.is_own(r.organisation)));
create policy own_remove on supervision.evidence for update
    using (exists (select from supervision.report r where r.id = evidence.report
                       and supervision.is_own(r.organisation)))
    with check (exists (select from supervision.report r where r.id = evidence.report
                            and supervision.is_own(r.organisation)));

alter table supervision.frozen_report enable row level security;
alter table supervision.frozen_report force row level security;
create policy concerned_read on supervision.frozen_report for select
    using (supervision.reads(organisation, lead, circle));
create policy office_freezes on supervision.frozen_report for insert
    with check (supervision.keeps());

alter table supervision.circulation enable row level security;
alter table supervision.circulation force row level security;
create policy members_read on supervision.circulation for select
    using (scope.sees_all()
           or (scope.role() <> 'ADMINISTRATOR' and scope.organisation() <> ''
               and (circle = scope.organisation() or scope.organisation() = any (recipients))));
create policy group_or_office_add on supervision.circulation for insert
    with check (supervision.keeps() or (supervision.is_own(circle) and scope.role() = 'GROUP'));

alter table supervision.circulation_item enable row level security;
alter table supervision.circulation_item force row level security;
create policy as_the_circulation on supervision.circulation_item for select
    using (exists (select from supervision.circulation c where c.id = circulation_item.circulation));
create policy group_or_office_add on supervision.circulation_item for insert
    with check (exists (select from supervision.circulation c where c.id = circulation_item.circulation
                            and (supervision.keeps() or supervision.is_own(c.circle))));

-- Texts are facts once they were handed in; a draft is its writer's.
create view fact.progress as
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
                (now() at time zone 'Asia/Shanghai')::date) > m.due_on as late
  from supervision.report r
  join supervision.month m on m.month = r.month;
comment on view fact.progress is '进展报告（已提交或已采纳的内容）';

create view fact.progress_at_close as
select month, month_revision, measure, area, organisation, kind, state, status, done, next,
       difficulties, submitted_at, accepted_at, late
  from supervision.frozen_report;
comment on view fact.progress_at_close is '各次关账时定格的进展报告';
