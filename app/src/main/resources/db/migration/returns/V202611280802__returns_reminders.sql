create table returns.reminder (
    month        date        not null check (extract(day from month) = 1),
    organisation text        not null,
    rung         text        not null check (rung in ('BEFORE', 'DUE', 'LEADER', 'OFFICE')),
    open_returns int         not null,
    at           timestamptz not null,
    primary key (month, organisation, rung)
);
comment on table returns.reminder is '报表催报记录：每月每个机构每一级至多一次';
comment on column returns.reminder.rung is '催报级次：到期前、到期日、报负责人、报专班办公室';

alter table returns.reminder enable row level security;
alter table returns.reminder force row level security;
create policy seen_by_own_and_office on returns.reminder for select
    using ((select scope.sees_all()) or organisation = (select scope.organisation()));
create policy written_by_the_job on returns.reminder for insert
    with check ((select scope.role()) = 'SYSTEM');
