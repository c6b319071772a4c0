select month, organisation, county,
       sum(case when item = 'credit-plan-done' then value end) as amount,
       sum(case when item = 'credit-plan' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('credit-plan-done', 'credit-plan')
   and county = ''
 group by month, organisation, county
