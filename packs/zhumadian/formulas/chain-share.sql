with firm as (
    select distinct month, kind, list, code
      from fact.listed_firm
     where kind in ('chain', 'cluster')
       and code <> ''),
place as (
    select distinct month, kind || ':' || list as county
      from firm),
bank as (
    select month, organisation, cast(sum(balance_fen) as decimal(20, 0)) * 0.000001 as base
      from fact.loan_borrower
     group by month, organisation),
lent as (
    select b.month, b.organisation, f.kind || ':' || f.list as county,
           cast(sum(b.balance_fen) as decimal(20, 0)) * 0.000001 as amount
      from fact.loan_borrower b
      join firm f on f.month = b.month and f.code = b.code
     group by b.month, b.organisation, f.kind, f.list),
whole as (
    select b.month, b.organisation,
           cast(sum(b.balance_fen) as decimal(20, 0)) * 0.000001 as amount
      from fact.loan_borrower b
      join (select distinct month, code from firm) f on f.month = b.month and f.code = b.code
     group by b.month, b.organisation)
select b.month, b.organisation, '' as county,
       coalesce(w.amount, cast(0 as decimal(20, 0))) as amount, b.base
  from bank b
  left join whole w on w.month = b.month and w.organisation = b.organisation
union all
select b.month, b.organisation, p.county,
       coalesce(l.amount, cast(0 as decimal(20, 0))) as amount, b.base
  from bank b
  join place p on p.month = b.month
  left join lent l on l.month = b.month and l.organisation = b.organisation and l.county = p.county
