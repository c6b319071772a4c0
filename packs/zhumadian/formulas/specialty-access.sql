with firm as (
    select month, enterprise, county, max(lent) as lent
      from (select l.month, l.enterprise, l.county,
                   case when b.balance_fen > 0 then 1 else 0 end as lent
              from fact.listed_firm l
              left join fact.loan_borrower b on b.month = l.month and b.code = l.code
             where l.kind = 'roster'
               and l.list = 'specialty') listed
     group by month, enterprise, county)
select month, '' as organisation, '' as county,
       cast(sum(lent) as decimal(18, 0)) as amount, cast(count(*) as decimal(18, 0)) as base
  from firm
 group by month
union all
select month, '' as organisation, county,
       cast(sum(lent) as decimal(18, 0)) as amount, cast(count(*) as decimal(18, 0)) as base
  from firm
 where county <> ''
 group by month, county
