with firm as (
    select distinct month, kind, list, code
      from fact.listed_firm
     where kind in ('chain', 'cluster')
       and code <> ''),
whole as (
    select distinct month, code
      from firm)
select b.month, b.organisation, '' as county,
       cast(sum(b.issued_fen) as decimal(20, 0)) * 0.000001 as amount
  from fact.loan_borrower b
  join whole w on w.month = b.month and w.code = b.code
 group by b.month, b.organisation
union all
select b.month, b.organisation, f.kind || ':' || f.list as county,
       cast(sum(b.issued_fen) as decimal(20, 0)) * 0.000001 as amount
  from fact.loan_borrower b
  join firm f on f.month = b.month and f.code = b.code
 group by b.month, b.organisation, f.kind, f.list
