with firm as (
    select distinct month, code, county
      from fact.listed_firm
     where kind = 'roster'
       and list = 'technology'
       and code <> '')
select b.month, b.organisation, '' as county, cast(sum(b.balance_fen) as decimal(20, 0)) * 0.000001 as amount
  from fact.loan_borrower b
  join firm f on f.month = b.month and f.code = b.code
 group by b.month, b.organisation
union all
select b.month, b.organisation, f.county, cast(sum(b.balance_fen) as decimal(20, 0)) * 0.000001 as amount
  from fact.loan_borrower b
  join firm f on f.month = b.month and f.code = b.code
 where f.county <> ''
 group by b.month, b.organisation, f.county
