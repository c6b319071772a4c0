select month, organisation, county,
       sum(case when item = 'complaints-in-time' then value end) as amount,
       sum(case when item = 'complaints' then value end) as base
  from fact.return_cell
 where form = 'service'
   and item in ('complaints-in-time', 'complaints')
   and county = ''
 group by month, organisation, county
