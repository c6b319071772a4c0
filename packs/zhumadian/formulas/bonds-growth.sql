select month, organisation, county,
       sum(case when item = 'bonds-underwritten' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'bonds-underwritten'
   and county = ''
 group by month, organisation, county
