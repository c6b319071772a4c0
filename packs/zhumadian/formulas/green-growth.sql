select month, organisation, county,
       sum(case when item = 'green-loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'green-loans'
   and county = ''
 group by month, organisation, county
