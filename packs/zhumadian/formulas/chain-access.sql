with firm as (
    select month, kind, list, enterprise, max(lent) as lent
      from (select l.month, l.kind, l.list, l.enterprise,
                   case when b.balance_fen > 0 then 1 else 0 end as lent
              from fact.listed_firm l
              left join fact.loan_borrower b on b.month = l.month and b.code = l.code
             where l.kind in ('chain', 'cluster')) listed
     group by month, kind, list, enterprise),
whole as (
    select month, enterprise, max(lent) as lent
      from firm
     group by month, enterprise)
select month, '' as organisation, '' as county,
       cast(sum(lent) as decimal(18, 0)) as amount, cast(count(*) as decimal(18, 0)) as base
  from whole
 group by month
union all
select month, '' as organisation, kind || ':' || list as county,
       cast(sum(lent) as decimal(18, 0)) as amount, cast(count(*) as decimal(18, 0)) as base
  from firm
 group by month, kind, list
