create schema roster;
comment on schema roster is '名单库';

create table roster.roster (
    code              text primary key,
    name              text not null,
    owner             text not null,
    measure           text not null,
    subject           text not null check (subject in ('ENTERPRISE', 'PROJECT', 'BOTH')),
    senders           text[] not null,
    through           text not null default '',
    recipients        text[] not null,
    receipt_days      int  not null,
    cadence           text not null check (cadence in ('EVENT', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
    push_day          int  check (push_day between 1 and 31),
    tiers             text[] not null,
    columns           jsonb not null,
    sources           jsonb not null,
    indicators        jsonb not null,
    indicator_cadence text not null default '' check (indicator_cadence in ('', 'MONTHLY', 'QUARTERLY')),
    missed_returns    int  not null default 0,
    summary           text not null default '',
    assumed           boolean not null default false,
    position          int  not null,
    own               boolean not null default false,
    changes           bigint not null default 0,
    changed_at        timestamptz not null,
    changed_by        text not null
);
comment on table roster.roster is '名单库定义';
comment on column roster.roster.own is '在系统中修改过，城市包不再覆盖';
comment on column roster.roster.changes is '每次入库加一，预览据此知道名单是否已变';

create table roster.import (
    id          bigint generated always as identity primary key,
    roster      text not null references roster.roster,
    source      text not null,
    sender      text not null,
    account     text not null,
    file_name   text not null,
    sha256      text not null,
    as_of       date not null,
    complete    boolean not null default false,
    apply_at_once boolean not null default false,
    state       text not null check (state in ('RUNNING', 'MAPPING', 'READY', 'APPLIED', 'UNDONE', 'FAILED')),
    progress    bigint not null default 0,
    base        bigint not null default 0,
    sheets      jsonb not null default '[]',
    mapping     jsonb not null default '{}',
    rows        int not null default 0,
    added       int not null default 0,
    updated     int not null default 0,
    unchanged   int not null default 0,
    duplicate   int not null default 0,
    review      int not null default 0,
    rejected    int not null default 0,
    leaving     int not null default 0,
    failure     text,
    created_at  timestamptz not null,
    ready_at    timestamptz,
    applied_at  timestamptz,
    undone_at   timestamptz,
    check (state not in ('READY', 'APPLIED', 'UNDONE')
           or rows = added + updated + unchanged + duplicate + review + rejected)
);
create index import_of_roster on roster.import (roster, id desc);
comment on table roster.import is '名单导入，六种结果之和等于行数';
comment on column roster.import.complete is '本表为该来源的全部：表上没有的退出名单';
comment on column roster.import.leaving is '因不在本表而退出的条数';

create table roster.staged (
    import     bigint not null references roster.import,
    row        int    not null,
    sheet      text   not null,
    line       int    not null,
    outcome    text   not null default ''
               check (outcome in ('', 'ADDED', 'UPDATED', 'UNCHANGED', 'DUPLICATE', 'REVIEW', 'REJECTED')),
    decided    text   not null default '' check (decided in ('', 'TAKEN', 'REFUSED')),
    key        text   not null default '',
    own_key    text   not null default '',
    name       text   not null,
    project    text   not null,
    code       text   not null,
    county     text   not null,
    tier       text   not null,
    valid_from date,
    valid_until date,
    fields     jsonb  not null,
    problems   jsonb  not null default '[]',
    hash       text   not null,
    link       text   not null default '',
    operator   bigint,
    reasons    jsonb  not null default '[]',
    entry      bigint,
    primary key (import, row)
);
create index staged_by_key on roster.staged (import, key, row);
create index staged_waiting on roster.staged (import, row) where outcome = 'REVIEW' and decided = '';
comment on table roster.staged is '导入的每一行及其结果';
comment on column roster.staged.row is '在本次导入中的顺序，从 1 起';
comment on column roster.staged.key is '同一条目的行键值相同：E 主体，K 尚未入库的主体，J 项目';
comment on column roster.staged.line is '工作表中的行号，从 1 起';

create table roster.mapping (
    roster  text not null references roster.roster,
    sender  text not null,
    heads   text not null,
    mapping jsonb not null,
    account text not null,
    confirmed_at timestamptz not null,
    primary key (roster, sender, heads)
);
comment on table roster.mapping is '报送单位确认过的栏目对应关系';

create table roster.entry (
    id       bigint generated always as identity primary key,
    roster   text not null references roster.roster,
    key      text not null,
    kind     text not null check (kind in ('ENTERPRISE', 'PROJECT')),
    operator bigint,
    project  text not null default '',
    flagged_at timestamptz,
    flag     text not null default '',
    created_by bigint not null references roster.import,
    unique (roster, key)
);
create index entry_of_operator on roster.entry (operator);
comment on table roster.entry is '名单条目：企业或项目';
comment on column roster.entry.flag is '待复核的缘由；只标记，不自动移出';

create table roster.claim (
    entry       bigint not null references roster.entry,
    source      text   not null,
    sender      text   not null,
    roster      text   not null references roster.roster,
    import      bigint not null references roster.import,
    name        text   not null,
    code        text   not null,
    county      text   not null,
    tier        text   not null,
    valid_from  date,
    valid_until date,
    fields      jsonb  not null,
    hash        text   not null,
    as_of       date   not null,
    ended_on    date,
    ended_because text not null default '',
    primary key (entry, source, sender)
);
create index claim_of_roster on roster.claim (roster, source, sender);
create index claim_of_import on roster.claim (import);
comment on table roster.claim is '某来源对条目的记载';

create table roster.claim_before (
    import bigint not null references roster.import,
    entry  bigint not null references roster.entry,
    source text   not null,
    sender text   not null,
    before jsonb,
    primary key (import, entry, source, sender)
);
comment on table roster.claim_before is '导入前的记载，用于整体撤销；before 为空表示此前没有';

create table roster.version (
    roster       text not null references roster.roster,
    number       int  not null,
    published_at timestamptz not null,
    published_on date not null,
    account      text not null,
    note         text not null default '',
    entries      int  not null,
    joined       int  not null,
    left_list    int  not null,
    changed      int  not null,
    primary key (roster, number)
);
create index version_by_day on roster.version (roster, published_on desc, number desc);
comment on table roster.version is '名单版本，发布后不变';

create table roster.member (
    roster   text   not null,
    number   int    not null,
    entry    bigint not null references roster.entry,
    operator bigint,
    kind     text   not null,
    name     text   not null,
    project  text   not null,
    code     text   not null,
    county   text   not null,
    tier     text   not null,
    sources  text[] not null,
    fields   jsonb  not null,
    flag     text   not null,
    primary key (roster, number, entry),
    foreign key (roster, number) references roster.version
);
create index member_of_operator on roster.member (operator, roster, number);
comment on table roster.member is '名单版本的条目';

create table roster.member_source (
    roster      text   not null,
    number      int    not null,
    entry       bigint not null,
    source      text   not null,
    sender      text   not null,
    tier        text   not null,
    valid_from  date,
    valid_until date,
    primary key (roster, number, entry, source, sender),
    foreign key (roster, number, entry) references roster.member
);
comment on table roster.member_source is '名单版本中条目的来源和有效期';

create table roster.change (
    roster text   not null,
    number int    not null,
    entry  bigint not null,
    kind   text   not null check (kind in ('JOINED', 'LEFT', 'TIER', 'RENAMED', 'COUNTY')),
    name   text   not null,
    county text   not null,
    before text   not null default '',
    after  text   not null default '',
    reason text   not null default '',
    primary key (roster, number, entry, kind),
    foreign key (roster, number) references roster.version
);
comment on table roster.change is '与上一版的差异';

create table roster.push (
    id              bigint generated always as identity primary key,
    roster          text not null,
    number          int  not null,
    recipient       text not null,
    pushed_at       timestamptz not null,
    due_on          date not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    unique (roster, number, recipient),
    foreign key (roster, number) references roster.version
);
create index push_of_recipient on roster.push (recipient, id desc);
comment on table roster.push is '名单推送与签收';

create table roster.scheduled (
    roster text not null references roster.roster,
    day    date not null,
    done_at timestamptz not null,
    number int,
    primary key (roster, day)
);
comment on table roster.scheduled is '已完成的定期推送';

-- The product's own work writes: what a caller may do is decided by the roster's owner and senders before.
do $$
declare
    it text;
begin
    foreach it in array array['roster', 'import', 'staged', 'mapping', 'entry', 'claim', 'claim_before', 'version',
                              'member', 'member_source', 'change', 'push', 'scheduled'] loop
        execute format('alter table roster.%I enable row level security', it);
        execute format('alter table roster.%I force row level security', it);
        execute format('create policy product on roster.%I using ((select scope.role()) = ''SYSTEM'')'
            || ' with check ((select scope.role()) = ''SYSTEM'')', it);
    end loop;
    foreach it in array array['entry', 'version', 'member', 'member_source', 'change', 'push', 'scheduled'] loop
        execute format('create policy administration_reads on roster.%I for select using ((select scope.role())'
            || ' in (''OFFICE'', ''REGULATOR'', ''AUDITOR'', ''DEPARTMENT'', ''GROUP''))', it);
    end loop;
end $$;
create policy units_read on roster.roster for select using ((select scope.role()) not in ('', 'ADMINISTRATOR'));

-- An import is its sender's, and the owner's of the roster.
create policy concerned_read on roster.import for select using (
    (select scope.role()) in ('OFFICE', 'AUDITOR')
    or (sender = (select scope.organisation()) and (select scope.role()) <> 'ADMINISTRATOR')
    or exists (select from roster.roster r where r.code = import.roster and r.owner = (select scope.organisation())
                                             and (select scope.role()) <> 'ADMINISTRATOR'));
create policy concerned_read on roster.staged for select using (import in (select id from roster.import));
create policy concerned_read on roster.claim for select using (
    (select scope.role()) in ('OFFICE', 'AUDITOR', 'REGULATOR', 'DEPARTMENT', 'GROUP')
    or (sender = (select scope.organisation()) and (select scope.role()) <> 'ADMINISTRATOR'));
create policy own_read on roster.mapping for select using (
    sender = (select scope.organisation()) and (select scope.role()) not in ('ADMINISTRATOR', 'AUDITOR'));

-- Banks and insurers read what was pushed to them; counties their own county's entries; enterprises themselves.
create policy recipients_read on roster.push for select using (
    recipient = (select scope.organisation()) and (select scope.role()) not in ('ADMINISTRATOR', 'AUDITOR'));
create policy recipients_read on roster.version for select using (
    (select scope.role()) in ('COUNTY', 'ENTERPRISE')
    or (roster, number) in (select p.roster, p.number from roster.push p
                             where p.recipient = (select scope.organisation())));
create policy concerned_read on roster.member for select using (
    ((select scope.role()) = 'COUNTY' and county = (select scope.organisation()))
    or ((select scope.role()) in ('BANK', 'INSURER')
        and (roster, number) in (select p.roster, p.number from roster.push p
                                  where p.recipient = (select scope.organisation())))
    or ((select scope.role()) = 'ENTERPRISE'
        and operator in (select enterprise.of_caller())));
create policy concerned_read on roster.member_source for select using (
    (select scope.role()) in ('COUNTY', 'BANK', 'INSURER', 'ENTERPRISE')
    and (roster, number, entry) in (select m.roster, m.number, m.entry from roster.member m));
create policy concerned_read on roster.change for select using (
    ((select scope.role()) = 'COUNTY' and county = (select scope.organisation()))
    or ((select scope.role()) in ('BANK', 'INSURER')
        and (roster, number) in (select p.roster, p.number from roster.push p
                                  where p.recipient = (select scope.organisation()))));
create policy concerned_read on roster.entry for select using (
    (select scope.role()) in ('COUNTY', 'BANK', 'INSURER', 'ENTERPRISE')
    and id in (select m.entry from roster.member m));

-- Whoever may read a list may read who is on it.
create policy listed_read on enterprise.operator for select using (
    (select scope.role()) in ('BANK', 'INSURER', 'COUNTY')
    and exists (select from roster.member m where m.operator = operator.id));

create view fact.roster_member as
select v.roster, v.number as version, v.published_on as from_day, v.before_day,
       m.entry, m.operator as enterprise, m.kind, m.name, m.county, m.tier,
       s.source, s.valid_from, s.valid_until
  from (select roster, published_on, max(number) as number,
               lead(published_on) over (partition by roster order by published_on) as before_day
          from roster.version
         group by roster, published_on) v
  join roster.member m on m.roster = v.roster and m.number = v.number
  join roster.member_source s on s.roster = m.roster and s.number = m.number and s.entry = m.entry;
comment on view fact.roster_member is '名单成员：某日在名单上，即该日在 from_day（含）与 before_day（不含）之间，且在来源有效期内';

create function roster.count_anew() returns void language plpgsql security definer set search_path = roster as $$
begin
    analyze roster.staged, roster.entry, roster.claim;
end $$;
comment on function roster.count_anew is '更新统计信息，使大批量比对走对路径';
