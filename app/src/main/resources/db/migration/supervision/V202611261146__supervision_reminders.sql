create table supervision.reminder (
    month        date        not null references supervision.month,
    organisation text        not null,
    rung         text        not null check (rung in ('BEFORE', 'DUE', 'LEADER', 'OFFICE')),
    open_reports int         not null,
    at           timestamptz not null,
    primary key (month, organisation, rung)
);
comment on table supervision.reminder is '催报记录：每月每个单位每一级至多一次';
comment on column supervision.reminder.rung is '催报级次：到期前、到期日、报负责人、报专班办公室';

alter table supervision.reminder enable row level security;
alter table supervision.reminder force row level security;
create policy seen_by_own_and_office on supervision.reminder for select
    using (scope.sees(organisation));
create policy written_by_the_job on supervision.reminder for insert
    with check (scope.role() = 'SYSTEM');
