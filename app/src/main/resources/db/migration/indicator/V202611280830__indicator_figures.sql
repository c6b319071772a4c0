create schema indicator;
comment on schema indicator is '指标';

create table indicator.figure (
    id          bigint generated always as identity primary key,
    code        text        not null,
    month       date        not null check (extract(day from month) = 1),
    by_kind     text        not null
                check (by_kind in ('CITY', 'COUNTY', 'INSTITUTION', 'GROUP', 'MEDIAN')),
    by_id       text        not null,
    value       numeric,
    reason      text        check (reason in ('NOT_REPORTED', 'NOT_COMPARABLE', 'NO_BASE')),
    counted     int         not null,
    missing     text[]      not null default '{}',
    left_out    text[]      not null default '{}',
    known_from  timestamptz not null,
    known_until timestamptz,
    check ((value is null) = (reason is not null))
);
create unique index figure_in_force on indicator.figure (month, by_kind, by_id, code)
    where known_until is null;
create index figure_of_subject on indicator.figure (by_kind, by_id, code, month, known_from);
comment on table indicator.figure is '指标值：每次重算只追加变化，旧值保留，可查任一时点的说法';
comment on column indicator.figure.by_id is '县区、机构或分组代码；全市为空';
comment on column indicator.figure.counted is '计入的机构数';
comment on column indicator.figure.missing is '应报未报（未接收）的机构';
comment on column indicator.figure.left_out is '无可比数据、未计入的机构';
comment on column indicator.figure.known_until is '被重算替代的时刻；空为现行';

create table indicator.stale (
    month date        primary key check (extract(day from month) = 1),
    since timestamptz not null
);
comment on table indicator.stale is '待重算的月份';

-- A group of one or two banks would show each of them.
create function indicator.is_common(kind text, counted int) returns boolean
    language sql immutable
    return kind in ('CITY', 'COUNTY') or (kind in ('GROUP', 'MEDIAN') and counted >= 3);

create function indicator.reads() returns boolean
    language sql stable
    return scope.role() in ('GROUP', 'DEPARTMENT', 'COUNTY', 'BANK', 'INSURER');

alter table indicator.figure enable row level security;
alter table indicator.figure force row level security;
create policy common_or_own_read on indicator.figure for select
    using ((select scope.sees_all())
           or ((select indicator.reads())
               and (indicator.is_common(by_kind, counted)
                    or (by_kind = 'INSTITUTION' and by_id = (select scope.organisation())))));
create policy product_add on indicator.figure for insert
    with check ((select scope.role()) = 'SYSTEM');
create policy product_supersede on indicator.figure for update
    using ((select scope.role()) = 'SYSTEM')
    with check ((select scope.role()) = 'SYSTEM');

alter table indicator.stale enable row level security;
alter table indicator.stale force row level security;
create policy product_reads on indicator.stale for select
    using ((select scope.role()) = 'SYSTEM');
create policy product_clears on indicator.stale for delete
    using ((select scope.role()) = 'SYSTEM');
create policy reviewer_marks on indicator.stale for insert
    with check ((select scope.role()) in ('SYSTEM', 'OFFICE', 'REGULATOR'));

create view fact.indicator as
    select code, month, by_kind, by_id, value, reason, counted, known_from, known_until
      from indicator.figure;
comment on view fact.indicator is '指标值，含历次';
