select month, organisation, county,
       sum(case when item = 'pension-loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'pension-loans'
   and county = ''
 group by month, organisation, county
