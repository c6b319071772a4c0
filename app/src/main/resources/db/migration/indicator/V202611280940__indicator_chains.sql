alter table indicator.figure drop constraint figure_by_kind_check;
alter table indicator.figure add constraint figure_by_kind_check check
    (by_kind in ('CITY', 'COUNTY', 'INSTITUTION', 'GROUP', 'MEDIAN', 'CHAIN', 'CLUSTER'));
comment on column indicator.figure.by_id is '县区、机构或分组代码，产业链或集群名称；全市为空';

-- A group of one or two banks would show each of them, and so would a chain that one or two lend to.
create or replace function indicator.is_common(kind text, counted int) returns boolean
    language sql immutable
    return kind in ('CITY', 'COUNTY')
           or (kind in ('GROUP', 'MEDIAN', 'CHAIN', 'CLUSTER') and counted >= 3);
