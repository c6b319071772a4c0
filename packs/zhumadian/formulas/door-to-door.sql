select month, organisation, county,
       sum(case when item = 'door-to-door' then value end) as amount
  from fact.return_cell
 where form = 'service'
   and item = 'door-to-door'
   and county = ''
 group by month, organisation, county
