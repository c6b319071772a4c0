create schema if not exists bulletin;
comment on schema bulletin is '月通报';

create table bulletin.draft (
    month     date  not null,
    revision  int   not null check (revision > 0),
    gathered  jsonb not null,
    words     jsonb not null,
    version   int   not null default 0,
    edited_at timestamptz,
    edited_by text,
    primary key (month, revision)
);
comment on table bulletin.draft is '通报草稿：关账后每次修订一份';
comment on column bulletin.draft.gathered is '取数结果，印发时一并定格';
comment on column bulletin.draft.words is '正文';
comment on column bulletin.draft.version is '并发编辑的版本号';

create table bulletin.issue (
    id        bigint generated always as identity primary key,
    year      int         not null,
    number    int         not null check (number > 0),
    month     date        not null,
    revision  int         not null,
    title     text        not null,
    issued_on date        not null,
    issued_at timestamptz not null,
    account   text        not null,
    replaces  bigint unique references bulletin.issue,
    gathered  jsonb       not null,
    words     jsonb       not null,
    document  bytea       not null,
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     int         not null,
    unique (year, number),
    unique (month, revision)
);
comment on table bulletin.issue is '已印发的通报，永久保存，不改不删';
comment on column bulletin.issue.number is '当年期号';
comment on column bulletin.issue.revision is '所依据的月份修订次数';
comment on column bulletin.issue.replaces is '更正并废止的一期';
comment on column bulletin.issue.document is 'Word 文件原始字节';

create function bulletin.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'an issued bulletin never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger never_changes before update or delete on bulletin.issue
    for each row execute function bulletin.refuse();
create trigger never_emptied before truncate on bulletin.issue
    for each statement execute function bulletin.refuse();
revoke update, delete on bulletin.issue from "${app}";

alter table bulletin.draft enable row level security;
alter table bulletin.draft force row level security;
create policy office_and_auditor_read on bulletin.draft for select
    using (scope.role() in ('OFFICE', 'AUDITOR', 'SYSTEM'));
create policy office_begins on bulletin.draft for insert
    with check (scope.role() in ('OFFICE', 'SYSTEM'));
create policy office_edits on bulletin.draft for update
    using (scope.role() in ('OFFICE', 'SYSTEM')) with check (scope.role() in ('OFFICE', 'SYSTEM'));

alter table bulletin.issue enable row level security;
alter table bulletin.issue force row level security;
create policy everybody_reads on bulletin.issue for select using (scope.role() <> '');
create policy office_issues on bulletin.issue for insert
    with check (scope.role() in ('OFFICE', 'SYSTEM'));
