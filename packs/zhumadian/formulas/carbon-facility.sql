select month, organisation, county,
       sum(case when item = 'carbon-facility' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'carbon-facility'
   and county = ''
 group by month, organisation, county
