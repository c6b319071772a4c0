select month, organisation, county,
       sum(case when item = 'specialty-loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'specialty-loans'
   and county = ''
 group by month, organisation, county
