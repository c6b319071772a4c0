create schema plan;
comment on schema plan is '方案';

create table plan.version (
    number     int primary key,
    title      text        not null,
    year       int         not null,
    source     text        not null check (source in ('PACK', 'DOCUMENT', 'WORKBOOK', 'EDITED')),
    note       text        not null default '',
    adopted_at timestamptz not null,
    adopted_by text        not null
);
comment on table plan.version is '方案版本；编号最大的现行有效';
comment on column plan.version.source is '来源：城市包、文件、工作簿、在线修改';

create table plan.measure (
    version  int  not null references plan.version,
    number   text not null,
    ordinal  int,
    position int  not null,
    area     text not null,
    title    text not null,
    summary  text not null default '',
    text     text not null default '',
    deadline text not null default '',
    primary key (version, number)
);
comment on table plan.measure is '措施';
comment on column plan.measure.summary is '本平台自己的概括，不是方案原文';
comment on column plan.measure.text is '导入文件中的原文，未导入时为空';

create table plan.duty (
    version      int  not null,
    measure      text not null,
    position     int  not null,
    organisation text not null,
    part         text not null check (part in ('LEAD', 'CO_LEAD', 'SUPPORTING')),
    unit_class   text,
    as_written   text not null,
    work         text not null default '',
    primary key (version, measure, organisation, position),
    foreign key (version, measure) references plan.measure on delete cascade
);
comment on table plan.duty is '责任分工；单位类别在采纳时展开为成员，各占一行';
comment on column plan.duty.work is '所负责的工作内容，方案没有细分时为空';

create table plan.goal (
    version  int  not null references plan.version,
    code     text not null,
    position int  not null,
    area     text not null default '',
    title    text not null,
    summary  text not null,
    primary key (version, code)
);
comment on table plan.goal is '工作目标';

create table plan.safeguard (
    version  int  not null references plan.version,
    code     text not null,
    position int  not null,
    title    text not null,
    summary  text not null,
    primary key (version, code)
);
comment on table plan.safeguard is '保障机制';

create table plan.target (
    version    int     not null references plan.version,
    code       text    not null,
    position   int     not null,
    measure    text,
    goal       text,
    name       text    not null,
    unit       text    not null,
    comparator text    not null check (comparator in ('>=', '<=', '>', '<', '=')),
    quantity   numeric,
    than       text    not null default '',
    year       int     not null,
    baseline   numeric,
    assumed    boolean not null default false,
    primary key (version, code)
);
comment on table plan.target is '目标；quantity 为空表示相对目标，与 than 比较';

create table plan.path (
    version int     not null,
    code    text    not null,
    month   date    not null,
    value   numeric not null,
    primary key (version, code, month),
    foreign key (version, code) references plan.target on delete cascade
);
comment on table plan.path is '目标的分月路径（累计值）';

create table plan.actual (
    code         text        not null,
    month        date        not null,
    value        numeric     not null,
    organisation text        not null,
    source       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (code, month)
);
comment on table plan.actual is '目标的实际值（截至月末累计或时点数）';

create table plan.actual_history (
    id          bigint generated always as identity primary key,
    code        text        not null,
    month       date        not null,
    value       numeric     not null,
    source      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
comment on table plan.actual_history is '实际值的历次登记，不改不删';

create table plan.milestone (
    id         bigint generated always as identity primary key,
    measure    text not null,
    title      text not null,
    due_on     date not null,
    done_on    date,
    note       text not null default '',
    created_by text not null
);
comment on table plan.milestone is '节点任务';

-- The plan is known to everybody who signs in; the office keeps it.
do $$
declare
    it text;
begin
    foreach it in array array['version', 'measure', 'duty', 'goal', 'safeguard', 'target', 'path'] loop
        execute format('alter table plan.%I enable row level security', it);
        execute format('alter table plan.%I force row level security', it);
        execute format('create policy signed_in_read on plan.%I for select using (scope.role() <> '''')', it);
        execute format(
            'create policy office_writes on plan.%I using (scope.role() in (''SYSTEM'', ''OFFICE''))'
            || ' with check (scope.role() in (''SYSTEM'', ''OFFICE''))', it);
    end loop;
end $$;

alter table plan.actual enable row level security;
alter table plan.actual force row level security;
create policy signed_in_read on plan.actual for select using (scope.role() <> '');
create policy office_or_reporter_writes on plan.actual
    using (scope.role() in ('SYSTEM', 'OFFICE'))
    with check (scope.role() in ('SYSTEM', 'OFFICE'));

alter table plan.actual_history enable row level security;
alter table plan.actual_history force row level security;
create policy signed_in_read on plan.actual_history for select using (scope.role() <> '');
create policy office_adds on plan.actual_history for insert
    with check (scope.role() in ('SYSTEM', 'OFFICE'));

alter table plan.milestone enable row level security;
alter table plan.milestone force row level security;
create policy signed_in_read on plan.milestone for select using (scope.role() <> '');
create policy office_or_lead_writes on plan.milestone
    using (scope.role() in ('SYSTEM', 'OFFICE') or exists (
        select from plan.duty d
         where d.measure = milestone.measure and d.organisation = scope.organisation()
           and d.part <> 'SUPPORTING'
           and d.version = (select max(v.number) from plan.version v)))
    with check (scope.role() in ('SYSTEM', 'OFFICE') or exists (
        select from plan.duty d
         where d.measure = milestone.measure and d.organisation = scope.organisation()
           and d.part <> 'SUPPORTING'
           and d.version = (select max(v.number) from plan.version v)));

create view fact.measure as
    select m.number, m.ordinal, m.area, m.title,
           (select d.organisation from plan.duty d
             where d.version = m.version and d.measure = m.number and d.part = 'LEAD'
             order by d.position limit 1) as lead
      from plan.measure m
     where m.version = (select max(number) from plan.version);
comment on view fact.measure is '现行方案的措施';

create view fact.duty as
    select measure, organisation, part as kind
      from plan.duty
     where version = (select max(number) from plan.version);
comment on view fact.duty is '现行方案的责任分工';

create view fact.target as
    with month as (
        select p.code, p.month from plan.path p
         where p.version = (select max(number) from plan.version)
        union
        select a.code, a.month from plan.actual a)
    select t.code, t.measure, t.name, t.unit, m.month, t.baseline,
           coalesce(p.value, t.quantity) as target, a.value as actual
      from plan.target t
           left join month m on m.code = t.code
           left join plan.path p
                  on p.version = t.version and p.code = t.code and p.month = m.month
           left join plan.actual a on a.code = t.code and a.month = m.month
     where t.version = (select max(number) from plan.version);
comment on view fact.target is '现行方案的目标：每月的路径值与实际值';
