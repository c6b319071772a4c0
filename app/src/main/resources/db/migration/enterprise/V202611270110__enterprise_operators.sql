create schema enterprise;
comment on schema enterprise is '经营主体';

create table enterprise.operator (
    id                bigint generated always as identity primary key,
    name              text not null,
    normal            text not null,
    credit_code       text,
    registration      text,
    organisation_code text,
    county            text,
    address           text,
    industry          text,
    size              text,
    capital_fen       bigint,
    stage             text,
    merged_into       bigint references enterprise.operator,
    withdrawn_at      timestamptz,
    origin_batch      bigint not null,
    origin_row        int    not null,
    recorded_at       timestamptz not null,
    check (merged_into <> id)
);
create unique index operator_by_credit_code on enterprise.operator (credit_code)
    where merged_into is null and withdrawn_at is null;
create index operator_by_registration on enterprise.operator (registration) where registration is not null;
create index operator_by_organisation_code on enterprise.operator (organisation_code)
    where organisation_code is not null;
create index operator_by_origin on enterprise.operator (origin_batch, origin_row);
create index operator_by_normal on enterprise.operator (normal);
create index operator_by_county on enterprise.operator (county, id);
create index operator_stands on enterprise.operator ((coalesce(merged_into, id)));
comment on table enterprise.operator is '经营主体：一户一条，编号不变';
comment on column enterprise.operator.normal is '规范化名称，用于比对';
comment on column enterprise.operator.county is '所在县区（单位编码），由地址认定，不由代码前缀认定';
comment on column enterprise.operator.merged_into is '并入的主体；拆分时清空';
comment on column enterprise.operator.withdrawn_at is '撤销导入后不再有任何来源';

create table enterprise.name (
    id       bigint generated always as identity unique,
    operator bigint not null references enterprise.operator,
    normal   text   not null,
    kind     text   not null check (kind in ('CURRENT', 'FORMER', 'SHORT')),
    name     text   not null,
    source   text   not null,
    batch    bigint not null,
    as_of    date   not null,
    primary key (operator, normal, kind)
);
create index name_by_normal on enterprise.name (normal);
create index name_by_batch on enterprise.name (batch);
comment on table enterprise.name is '主体名称：现用、曾用、简称';

create table enterprise.attribute (
    operator    bigint not null references enterprise.operator,
    attribute   text   not null,
    source      text   not null,
    value       text   not null,
    as_of       date   not null,
    batch       bigint not null,
    row         int    not null,
    account     text   not null,
    reason      text   not null default '',
    recorded_at timestamptz not null,
    primary key (operator, attribute, source, batch)
);
create index attribute_by_batch on enterprise.attribute (batch);
comment on table enterprise.attribute is '主体属性：每个来源的每次记载；采用人工认定的，其次日期最近的';
comment on column enterprise.attribute.source is '来源；person 为人工认定，始终优先';

create table enterprise.tag (
    operator bigint not null references enterprise.operator,
    tag      text   not null,
    kind     text   not null,
    source   text   not null,
    batch    bigint not null,
    primary key (operator, tag, source, batch)
);
create index tag_by_batch on enterprise.tag (batch);
create index tag_by_tag on enterprise.tag (tag, operator);
comment on table enterprise.tag is '主体标签：产业链、集群、资质';

create table enterprise.decision (
    identity   text primary key,
    operator   bigint not null references enterprise.operator,
    account    text not null,
    reason     text not null default '',
    decided_at timestamptz not null
);
comment on table enterprise.decision is '人工比对结论，同样的行不再询问';

create table enterprise.merge (
    id        bigint generated always as identity primary key,
    gone      bigint not null references enterprise.operator,
    kept      bigint not null references enterprise.operator,
    account   text not null,
    reason    text not null,
    merged_at timestamptz not null,
    undone_at timestamptz,
    undone_by text
);
create index merge_by_gone on enterprise.merge (gone, id);
create index merge_by_kept on enterprise.merge (kept, id);
comment on table enterprise.merge is '主体合并与拆分记录';

create table enterprise.own (
    organisation text primary key,
    operator     bigint not null references enterprise.operator
);
comment on table enterprise.own is '企业用户对应的主体';

-- Rows of a list that are being identified; they belong to a batch, the import of a list.
create table enterprise.sighting (
    batch             bigint not null,
    row               int    not null,
    name              text   not null,
    normal            text   not null,
    credit_code       text   not null,
    registration      text   not null,
    organisation_code text   not null,
    county            text   not null,
    address           text   not null,
    former            text   not null,
    identity          text   not null,
    key               text   not null,
    attributes        jsonb  not null,
    tags              jsonb  not null,
    link              text   not null default '',
    operator          bigint,
    reasons           jsonb  not null default '[]',
    primary key (batch, row)
);
create index sighting_by_operator on enterprise.sighting (batch, operator);
comment on table enterprise.sighting is '名单行的主体识别';
comment on column enterprise.sighting.identity is '人工结论据以记住的内容';
comment on column enterprise.sighting.key is '同一批中同一户的行键值相同';
comment on column enterprise.sighting.link is 'SAME 同一户，NEW 新的一户，REVIEW 待核，空为未识别';


create function enterprise.of_caller() returns setof bigint stable language sql
    as $$ select operator from enterprise.own where organisation = scope.organisation() $$;

do $$
declare
    it text;
begin
    foreach it in array array['operator', 'name', 'attribute', 'tag', 'decision', 'merge', 'own', 'sighting'] loop
        execute format('alter table enterprise.%I enable row level security', it);
        execute format('alter table enterprise.%I force row level security', it);
        execute format('create policy product on enterprise.%I using ((select scope.role()) = ''SYSTEM'')'
            || ' with check ((select scope.role()) = ''SYSTEM'')', it);
    end loop;
    -- Departments, groups, the office and the regulators know every operator, a county its own, an enterprise
    -- itself. Lists that are sent to others open more, see the policies of `roster`.
    foreach it in array array['name', 'attribute', 'tag'] loop
        execute format('create policy read on enterprise.%I for select using ('
            || '(select scope.role()) in (''OFFICE'', ''REGULATOR'', ''AUDITOR'', ''DEPARTMENT'', ''GROUP'')'
            || ' or exists (select from enterprise.operator o where o.id = operator))', it);
    end loop;
end $$;
create policy read on enterprise.operator for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP')
    or ((select scope.role()) = 'COUNTY' and county = (select scope.organisation()))
    or ((select scope.role()) = 'ENTERPRISE' and id in (select enterprise.of_caller())));
create policy own_read on enterprise.own for select
    using (organisation = (select scope.organisation())
           or (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP'));
create policy read on enterprise.merge for select
    using ((select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP'));

create view fact.enterprise as
select id as enterprise, name, credit_code, registration, county, industry, size, capital_fen, stage
  from enterprise.operator
 where merged_into is null and withdrawn_at is null;
comment on view fact.enterprise is '经营主体（一户一行）';

create view fact.enterprise_number as
select id as enterprise, coalesce(merged_into, id) as stands
  from enterprise.operator;
comment on view fact.enterprise_number is '主体编号及合并后的编号';

-- The product's role owns no table and may not count anew what a long list brought; this does it as the owner.
create function enterprise.count_anew() returns void language plpgsql security definer set search_path = enterprise as $$
begin
    analyze enterprise.sighting, enterprise.operator, enterprise.name, enterprise.attribute;
end $$;
comment on function enterprise.count_anew is '更新统计信息，使大批量比对走对路径';
