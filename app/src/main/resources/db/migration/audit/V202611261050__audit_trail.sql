create schema audit;
comment on schema audit is '审计';

create table audit.pending (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    account      text        not null,
    organisation text        not null,
    action       text        not null,
    subject      text        not null,
    detail       text        not null
);
comment on table audit.pending is '待入链的审计事项';

create table audit.link (
    number       bigint primary key,
    at           timestamptz not null,
    account      text        not null,
    organisation text        not null,
    action       text        not null,
    subject      text        not null,
    detail       text        not null,
    digest       text        not null,
    previous     text        not null,
    hash         text        not null
);
create index link_by_subject on audit.link (subject, number);
comment on table audit.link is '审计链';
comment on column audit.link.digest is '散列算法：SHA-256 或 SM3';
comment on column audit.link.previous is '上一环的散列值';

alter table audit.pending enable row level security;
alter table audit.pending force row level security;
create policy everybody_adds on audit.pending for insert with check (true);
create policy appender_takes on audit.pending
    using (scope.role() = 'SYSTEM') with check (scope.role() = 'SYSTEM');

alter table audit.link enable row level security;
alter table audit.link force row level security;
create policy auditors_read on audit.link for select
    using (scope.role() in ('SYSTEM', 'AUDITOR', 'ADMINISTRATOR'));
create policy appender_adds on audit.link for insert with check (scope.role() = 'SYSTEM');

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only ever added to';
end $$;
create trigger link_never_changes before update or delete on audit.link
    for each row execute function audit.refuse_change();
create trigger link_never_truncated before truncate on audit.link
    for each statement execute function audit.refuse_change();
