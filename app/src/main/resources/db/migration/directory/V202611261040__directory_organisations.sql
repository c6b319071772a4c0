create schema directory;
comment on schema directory is '机构与人员';

create table directory.organisation (
    code     text primary key,
    name     text    not null,
    kind     text    not null,
    aliases  text[]  not null default '{}',
    division text,
    account  text    not null default '',
    assumed  boolean not null default false,
    position int     not null
);
comment on table directory.organisation is '单位';
comment on column directory.organisation.aliases is '别名';
comment on column directory.organisation.division is '行政区划代码';
comment on column directory.organisation.assumed is '城市包中的假定，待核实';

create table directory.unit_class (
    code     text primary key,
    name     text   not null,
    aliases  text[] not null default '{}',
    kinds    text[] not null,
    position int    not null
);
comment on table directory.unit_class is '单位类别';

create table directory.area (
    code          text primary key,
    name          text not null,
    colour        text not null,
    working_group text references directory.organisation,
    position      int  not null
);
comment on table directory.area is '领域';

create table directory.group_member (
    working_group text not null references directory.organisation,
    member        text not null references directory.organisation,
    role          text not null,
    position      int  not null,
    primary key (working_group, member, role)
);
comment on table directory.group_member is '工作组成员';

create table directory.pack_load (
    pack      text primary key,
    digest    text        not null,
    loaded_at timestamptz not null
);
comment on table directory.pack_load is '城市包装载记录';

create table directory.account (
    login        text primary key,
    name         text        not null,
    organisation text        not null references directory.organisation,
    role         text        not null,
    leader       boolean     not null default false,
    password     text        not null,
    enabled      boolean     not null default true,
    must_change  boolean     not null default false,
    created_at   timestamptz not null
);
create index account_by_organisation on directory.account (organisation);
comment on table directory.account is '账号';
comment on column directory.account.password is '口令散列（bcrypt），不存明文';

create table directory.token (
    id         bigint generated always as identity primary key,
    login      text        not null references directory.account on delete cascade,
    label      text        not null,
    digest     text        not null unique,
    writes     boolean     not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
comment on table directory.token is '接口令牌（只存摘要）';

create table directory.failed_sign_in (
    id     bigint generated always as identity primary key,
    login  text        not null,
    at     timestamptz not null
);
create index failed_sign_in_by_login on directory.failed_sign_in (login, at);
comment on table directory.failed_sign_in is '登录失败记录（限速用）';

-- Who is who is known to everybody; the pack and the administrator change it.
do $$
declare
    it text;
begin
    foreach it in array array['organisation', 'unit_class', 'area', 'group_member', 'pack_load'] loop
        execute format('alter table directory.%I enable row level security', it);
        execute format('alter table directory.%I force row level security', it);
        execute format('create policy everybody_reads on directory.%I for select using (true)', it);
        execute format(
            'create policy keepers_write on directory.%I using (scope.role() in (''SYSTEM'', ''ADMINISTRATOR''))'
            || ' with check (scope.role() in (''SYSTEM'', ''ADMINISTRATOR''))', it);
    end loop;
end $$;

alter table directory.account enable row level security;
alter table directory.account force row level security;
create policy keepers on directory.account
    using (scope.role() in ('SYSTEM', 'ADMINISTRATOR'))
    with check (scope.role() in ('SYSTEM', 'ADMINISTRATOR'));
create policy own_is_seen on directory.account for select
    using (login = scope.account() or scope.role() = 'AUDITOR');

alter table directory.token enable row level security;
alter table directory.token force row level security;
create policy own_or_keepers on directory.token
    using (login = scope.account() or scope.role() in ('SYSTEM', 'ADMINISTRATOR'))
    with check (login = scope.account() or scope.role() = 'SYSTEM');

alter table directory.failed_sign_in enable row level security;
alter table directory.failed_sign_in force row level security;
create policy system_only on directory.failed_sign_in
    using (scope.role() = 'SYSTEM')
    with check (scope.role() = 'SYSTEM');
