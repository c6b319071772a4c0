create table indicator.aim (
    code        text        not null,
    year        int         not null,
    by_kind     text        not null check (by_kind in ('COUNTY', 'INSTITUTION')),
    by_id       text        not null,
    quantity    numeric     not null,
    account     text        not null,
    recorded_at timestamptz not null,
    primary key (code, year, by_kind, by_id)
);
comment on table indicator.aim is '目标分解：全市目标分到县区和机构的年度任务';
comment on column indicator.aim.quantity is '年度任务，按指标的单位';

alter table indicator.aim enable row level security;
alter table indicator.aim force row level security;
create policy county_or_own_read on indicator.aim for select
    using ((select scope.sees_all())
           or ((select indicator.reads())
               and (by_kind = 'COUNTY' or by_id = (select scope.organisation()))));
create policy office_add on indicator.aim for insert
    with check ((select scope.role()) in ('OFFICE', 'SYSTEM'));
create policy office_change on indicator.aim for update
    using ((select scope.role()) in ('OFFICE', 'SYSTEM'))
    with check ((select scope.role()) in ('OFFICE', 'SYSTEM'));
create policy office_drop on indicator.aim for delete
    using ((select scope.role()) in ('OFFICE', 'SYSTEM'));
