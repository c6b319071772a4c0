select month, organisation, county,
       sum(case when item = 'pension-premium' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'pension-premium'
   and county = ''
 group by month, organisation, county
