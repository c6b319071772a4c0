select month, organisation, county,
       sum(case when item = 'pension-relending' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'pension-relending'
   and county = ''
 group by month, organisation, county
