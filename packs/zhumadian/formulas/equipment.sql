select month, organisation, county,
       sum(case when item = 'equipment' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'equipment'
   and county = ''
 group by month, organisation, county
