-- What a list says of an operator is one row, not one for each attribute: a long list writes a ninth of the rows.
create table enterprise.statement (
    operator    bigint not null,
    source      text   not null,
    batch       bigint not null,
    row         int    not null,
    said        jsonb  not null,
    as_of       date   not null,
    account     text   not null,
    recorded_at timestamptz not null,
    primary key (operator, source, batch)
);
create index statement_by_batch on enterprise.statement (batch);
comment on table enterprise.statement is '主体记载：一份名单对一户的全部说法';
comment on column enterprise.statement.said is '属性及其值';

create table enterprise.overruled (
    operator    bigint not null references enterprise.operator,
    attribute   text   not null,
    value       text   not null,
    as_of       date   not null,
    account     text   not null,
    reason      text   not null,
    recorded_at timestamptz not null,
    primary key (operator, attribute)
);
comment on table enterprise.overruled is '人工认定的属性，始终优先于名单';

-- The owner is held to the policies of its tables too, unless it says otherwise.
alter table enterprise.attribute no force row level security;
insert into enterprise.statement (operator, source, batch, row, said, as_of, account, recorded_at)
select operator, source, batch, min(row), jsonb_object_agg(attribute, value), max(as_of), min(account), max(recorded_at)
  from enterprise.attribute
 where source <> 'person'
 group by operator, source, batch;
insert into enterprise.overruled (operator, attribute, value, as_of, account, reason, recorded_at)
select operator, attribute, value, as_of, account, reason, recorded_at
  from enterprise.attribute
 where source = 'person';
drop table enterprise.attribute;

create view enterprise.attribute as
select s.operator, v.key as attribute, s.source, v.value, s.as_of, s.batch, s.row, s.account, '' as reason,
       s.recorded_at
  from enterprise.statement s
 cross join lateral jsonb_each_text(s.said) v
 union all
select operator, attribute, 'person', value, as_of, 0, 0, account, reason, recorded_at
  from enterprise.overruled;
comment on view enterprise.attribute is '主体属性：每个来源的每次记载；采用人工认定的，其次日期最近的';

do $$
declare
    it text;
begin
    foreach it in array array['statement', 'overruled'] loop
        execute format('alter table enterprise.%I enable row level security', it);
        execute format('alter table enterprise.%I force row level security', it);
        execute format('create policy work_of_the_product on enterprise.%I using ((select scope.is_product()))'
            || ' with check ((select scope.is_product()))', it);
        execute format('create policy read on enterprise.%I for select using ('
            || '(select scope.role()) in (''OFFICE'', ''REGULATOR'', ''AUDITOR'', ''DEPARTMENT'', ''GROUP'')'
            || ' or exists (select from enterprise.operator o where o.id = operator))', it);
    end loop;
end $$;

create or replace function enterprise.count_anew() returns void language plpgsql security definer
    set search_path = enterprise set default_statistics_target = 20 as $$
begin
    analyze enterprise.sighting (batch, row, link, operator, key, credit_code, registration, normal);
    analyze enterprise.operator (id, credit_code, registration, normal, stands, merged_into, withdrawn_at, county);
    analyze enterprise.name (id, operator, normal);
    analyze enterprise.statement (operator, source, batch);
end $$;
