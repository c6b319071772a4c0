select month, organisation, county,
       sum(case when item = 'online-loans' then value end) as amount
  from fact.return_cell
 where form = 'service'
   and item = 'online-loans'
   and county = ''
 group by month, organisation, county
