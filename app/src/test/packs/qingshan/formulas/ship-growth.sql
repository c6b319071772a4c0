select month, organisation, county,
       sum(case when item = 'ship-loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'ship-loans'
   and county = ''
 group by month, organisation, county
