select month, organisation, county,
       sum(case when item = 'total-plan-done' then value end) as amount,
       sum(case when item = 'total-plan' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('total-plan-done', 'total-plan')
   and county = ''
 group by month, organisation, county
