create schema if not exists returns;
comment on schema returns is '数据报送';

create table returns.submission (
    id                 bigint generated always as identity primary key,
    form               text        not null,
    month              date        not null check (extract(day from month) = 1),
    organisation       text        not null,
    state              text        not null default 'DRAFT'
                       check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    version            int         not null default 1,
    revision           int         not null default 0,
    cells              jsonb       not null default '{}',
    explanations       jsonb       not null default '{}',
    return_reason      text        not null default '',
    cell_reasons       jsonb       not null default '{}',
    edited_at          timestamptz not null,
    edited_by          text        not null,
    first_submitted_at timestamptz,
    submitted_at       timestamptz,
    accepted_at        timestamptz,
    unique (form, month, organisation)
);
create index submission_of_month on returns.submission (month, form);
create index submission_of_organisation on returns.submission (organisation, month);
comment on table returns.submission is '报送：每张报送表每期每个机构一份';
comment on column returns.submission.version is '并发编辑的版本号';
comment on column returns.submission.revision is '提交次数，每次提交一版，历次数据不覆盖';
comment on column returns.submission.cells is '数据：指标或“指标@县区”→ 数值';
comment on column returns.submission.explanations is '对核对提示的说明';
comment on column returns.submission.cell_reasons is '退回的单元格和理由；不为空时只能改这些单元格';

create table returns.revision (
    submission   bigint      not null references returns.submission,
    number       int         not null,
    cells        jsonb       not null,
    explanations jsonb       not null,
    at           timestamptz not null,
    account      text        not null,
    primary key (submission, number)
);
comment on table returns.revision is '历次提交的数据，永久保存，不改不删';

create table returns.step (
    id           bigint generated always as identity primary key,
    submission   bigint      not null references returns.submission,
    revision     int         not null,
    step         text        not null check (step in ('SUBMITTED', 'RETURNED', 'ACCEPTED')),
    at           timestamptz not null,
    account      text        not null,
    reason       text        not null default '',
    cell_reasons jsonb       not null default '{}'
);
create index step_of_submission on returns.step (submission, id);
comment on table returns.step is '报送办理记录';

create function returns.reviews() returns boolean
    language sql stable
    return scope.role() in ('OFFICE', 'REGULATOR', 'SYSTEM');

create function returns.is_own(organisation text) returns boolean
    language sql stable
    return scope.organisation() <> '' and organisation = scope.organisation()
        and scope.role() not in ('ADMINISTRATOR', 'AUDITOR');

alter table returns.submission enable row level security;
alter table returns.submission force row level security;
create policy concerned_read on returns.submission for select
    using ((select scope.sees_all()) or returns.is_own(organisation));
create policy own_begin on returns.submission for insert
    with check ((select scope.role()) = 'SYSTEM' or returns.is_own(organisation));
create policy own_or_reviewer_write on returns.submission for update
    using (returns.reviews() or returns.is_own(organisation))
    with check (returns.reviews() or returns.is_own(organisation));

alter table returns.revision enable row level security;
alter table returns.revision force row level security;
create policy as_the_submission on returns.revision for select
    using (exists (select from returns.submission s where s.id = revision.submission));
create policy own_add on returns.revision for insert
    with check (exists (select from returns.submission s where s.id = revision.submission
                            and ((select scope.role()) = 'SYSTEM' or returns.is_own(s.organisation))));

alter table returns.step enable row level security;
alter table returns.step force row level security;
create policy as_the_submission on returns.step for select
    using (exists (select from returns.submission s where s.id = step.submission));
create policy own_or_reviewer_add on returns.step for insert
    with check (exists (select from returns.submission s where s.id = step.submission
                            and (returns.reviews() or returns.is_own(s.organisation))));
