select month, organisation, county,
       sum(case when item = 'green-bonds' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'green-bonds'
   and county = ''
 group by month, organisation, county
