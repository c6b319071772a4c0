-- An actual that is computed out of returns has up to twenty decimals; the lake takes them all, as in fact.indicator.
drop view fact.target;
create view fact.target as
    with month as (
        select p.code, p.month from plan.path p
         where p.version = (select max(number) from plan.version)
        union
        select a.code, a.month from plan.actual a)
    select t.code, t.measure, t.name, t.unit, m.month, t.baseline,
           coalesce(p.value, t.quantity) as target, a.value::numeric(38, 20) as actual
      from plan.target t
           left join month m on m.code = t.code
           left join plan.path p
                  on p.version = t.version and p.code = t.code and p.month = m.month
           left join plan.actual a on a.code = t.code and a.month = m.month
     where t.version = (select max(number) from plan.version);
comment on view fact.target is '现行方案的目标：每月的路径值与实际值';
